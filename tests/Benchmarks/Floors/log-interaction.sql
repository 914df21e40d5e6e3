insert into interaction (id, kind, happened_on, subject, sort_subject, summary, logged_by, logged_at, version)
values ($1, 'MEETING', $2, 'Meeting about pests', 'meeting about pests', 'What was said, and what was agreed.', $3, $4, 1);

insert into interaction_organization (id, organization_id, interaction_id, happened_on) values ($1, $2, $3, $4);

insert into interaction_participant (id, contact_id, interaction_id, happened_on) values ($1, $2, $3, $4);

insert into interaction_objective (id, objective_id, interaction_id, happened_on) values ($1, $2, $3, $4);

insert into follow_up (id, interaction_id, owner_id, due_on, note, done, version) values ($1, $2, $3, '2030-12-01', 'Send the papers.', false, 1);

insert into audit_entry (id, recorded_at, actor_id, fact, subject_kind, subject_id, data)
values ($1, $3, $4, 'InteractionLogged', 'Interaction', $5, '{"kind": "MEETING", "reason": null, "happenedOn": "2030-11-22"}'),
  ($2, $3, $4, 'FollowUpPlanned', 'FollowUp', $5, '{"dueOn": "2030-12-01", "owner": "01a20108-0cbc-7538-9901-91285ce3c55c", "reason": null}');

insert into audit_change (id, entry_id, subject_id, entity_kind, entity_id, field, after)
select change.id, $1, $2, change.kind, change.entity, change.field, change.after
from unnest($3, $4, $5, $6, $7) as change(id, kind, entity, field, after);

insert into idempotency (actor, key, input_hash, entity_id, entity_version, recorded_at) values ($1, $2, $3, $4, 1, $5);

insert into outbox (id, fact, subject_kind, subject_id, recorded_at) values ($1, 'FollowUpPlanned', 'FollowUp', $2, $3)
