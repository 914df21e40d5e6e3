CREATE EXTENSION IF NOT EXISTS pg_trgm;


CREATE TABLE audit_entry (
    id uuid NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    actor_id uuid,
    fact text COLLATE "C" NOT NULL,
    subject_kind text NOT NULL,
    subject_id uuid NOT NULL,
    reason text,
    data jsonb NOT NULL,
    batch bigint,
    CONSTRAINT pk_audit_entry PRIMARY KEY (id)
);


CREATE TABLE framework (
    id uuid NOT NULL,
    code text NOT NULL,
    title text NOT NULL,
    from_year integer NOT NULL,
    to_year integer NOT NULL,
    mark character varying(60) NOT NULL,
    source text NOT NULL,
    confirmed boolean NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_framework PRIMARY KEY (id),
    CONSTRAINT ck_framework_mark CHECK (mark in ('STATED', 'FOUND', 'RECALLED'))
);


CREATE TABLE idempotency (
    actor uuid NOT NULL,
    key text NOT NULL,
    input_hash bytea NOT NULL,
    entity_id uuid NOT NULL,
    entity_version integer NOT NULL,
    facts uuid[] NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_idempotency PRIMARY KEY (actor, key)
);


CREATE TABLE list_failure (
    list_kind text NOT NULL,
    at timestamp with time zone NOT NULL,
    reason text NOT NULL,
    CONSTRAINT pk_list_failure PRIMARY KEY (list_kind)
);


CREATE TABLE list_feed (
    id uuid NOT NULL,
    kind text NOT NULL,
    addresses text[] NOT NULL,
    every_minutes integer NOT NULL,
    enabled boolean NOT NULL,
    key_header text,
    fetch_asked_at timestamp with time zone,
    accepted_checksum text,
    version integer NOT NULL,
    CONSTRAINT pk_list_feed PRIMARY KEY (id)
);


CREATE TABLE list_record (
    list_kind text COLLATE "C" NOT NULL,
    source_id text COLLATE "C" NOT NULL,
    points_at text[] NOT NULL,
    data jsonb NOT NULL,
    CONSTRAINT pk_list_record PRIMARY KEY (list_kind, source_id)
);


CREATE TABLE listed_entry (
    id uuid NOT NULL,
    list_kind text NOT NULL,
    source_id text NOT NULL,
    reference_number text NOT NULL,
    kind character varying(60) NOT NULL,
    primary_name text NOT NULL,
    sort_name text COLLATE "C" NOT NULL,
    names text[] NOT NULL,
    screens boolean NOT NULL DEFAULT TRUE,
    content_hash text NOT NULL,
    listed_on date,
    data jsonb NOT NULL,
    from_version_id uuid NOT NULL,
    until_version_id uuid,
    CONSTRAINT pk_listed_entry PRIMARY KEY (id),
    CONSTRAINT ck_listed_entry_kind CHECK (kind in ('PERSON', 'ORGANIZATION', 'VESSEL', 'AIRCRAFT'))
);


CREATE TABLE meeting (
    id uuid NOT NULL,
    name character varying(200) NOT NULL,
    body character varying(60) NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_meeting PRIMARY KEY (id),
    CONSTRAINT ck_meeting_body CHECK (body in ('CPM', 'SPG', 'BUREAU', 'GROUP')),
    CONSTRAINT ck_meeting_days CHECK (ends_on >= starts_on)
);


CREATE TABLE outbox (
    id uuid NOT NULL,
    transaction_id xid8 NOT NULL DEFAULT (pg_current_xact_id()),
    fact text NOT NULL,
    subject_kind text NOT NULL,
    subject_id uuid NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_outbox PRIMARY KEY (id)
);


CREATE TABLE party (
    id uuid NOT NULL,
    kind character varying(60) NOT NULL,
    CONSTRAINT pk_party PRIMARY KEY (id),
    CONSTRAINT ak_party_kind UNIQUE (id, kind),
    CONSTRAINT ck_party_kind CHECK (kind in ('ORGANIZATION', 'CONTACT'))
);


CREATE TABLE policy_profile (
    id uuid NOT NULL,
    code text COLLATE "C" NOT NULL,
    number integer NOT NULL,
    edition text NOT NULL,
    title text NOT NULL,
    checksum text NOT NULL,
    content jsonb NOT NULL,
    loaded_at timestamp with time zone NOT NULL,
    in_force boolean NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_policy_profile PRIMARY KEY (id)
);


CREATE TABLE rate_import (
    id uuid NOT NULL,
    file text NOT NULL,
    imported_at timestamp with time zone NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_rate_import PRIMARY KEY (id)
);


CREATE TABLE stored_content (
    sha256 text NOT NULL,
    bytes bigint NOT NULL,
    CONSTRAINT pk_stored_content PRIMARY KEY (sha256)
);


CREATE TABLE audit_change (
    id uuid NOT NULL,
    entry_id uuid NOT NULL,
    subject_id uuid NOT NULL,
    entity_kind text COLLATE "C" NOT NULL,
    entity_id uuid NOT NULL,
    field text COLLATE "C" NOT NULL,
    before jsonb,
    after jsonb,
    salt bytea,
    before_hash bytea,
    after_hash bytea,
    erased_at timestamp with time zone,
    CONSTRAINT pk_audit_change PRIMARY KEY (id),
    CONSTRAINT fk_audit_change_audit_entry_entry_id FOREIGN KEY (entry_id) REFERENCES audit_entry (id) ON DELETE RESTRICT
);


CREATE TABLE objective (
    id uuid NOT NULL,
    framework_id uuid NOT NULL,
    code text COLLATE "C" NOT NULL,
    kind character varying(60) NOT NULL,
    title text NOT NULL,
    rank integer NOT NULL,
    mark character varying(60) NOT NULL,
    source text NOT NULL,
    confirmed boolean NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_objective PRIMARY KEY (id),
    CONSTRAINT ck_objective_kind CHECK (kind in ('STRATEGIC_OBJECTIVE', 'DEVELOPMENT_AGENDA')),
    CONSTRAINT ck_objective_mark CHECK (mark in ('STATED', 'FOUND', 'RECALLED')),
    CONSTRAINT fk_objective_framework_framework_id FOREIGN KEY (framework_id) REFERENCES framework (id) ON DELETE RESTRICT
);


CREATE TABLE list_feed_lease (
    feed_id uuid NOT NULL,
    holder uuid NOT NULL,
    until timestamp with time zone NOT NULL,
    CONSTRAINT pk_list_feed_lease PRIMARY KEY (feed_id),
    CONSTRAINT fk_list_feed_lease_list_feed_feed_id FOREIGN KEY (feed_id) REFERENCES list_feed (id) ON DELETE RESTRICT
);


CREATE TABLE list_change (
    id uuid NOT NULL,
    version_id uuid NOT NULL,
    kind character varying(60) NOT NULL,
    entry_id uuid NOT NULL,
    before_id uuid,
    CONSTRAINT pk_list_change PRIMARY KEY (id),
    CONSTRAINT ck_list_change_kind CHECK (kind in ('ADDED', 'CHANGED', 'REMOVED')),
    CONSTRAINT fk_list_change_listed_entry_before_id FOREIGN KEY (before_id) REFERENCES listed_entry (id) ON DELETE RESTRICT,
    CONSTRAINT fk_list_change_listed_entry_entry_id FOREIGN KEY (entry_id) REFERENCES listed_entry (id) ON DELETE RESTRICT
);


CREATE TABLE contact (
    id uuid NOT NULL,
    name text NOT NULL,
    sort_name text COLLATE "C" NOT NULL,
    given_name text,
    family_name text,
    role text,
    country character varying(2) COLLATE "C",
    region character varying(60),
    languages text[] NOT NULL,
    emails text[] NOT NULL,
    phones text[] NOT NULL,
    gender character varying(60),
    liaison_owner uuid,
    lawful_basis character varying(60),
    retain_until date,
    do_not_contact boolean NOT NULL,
    note text,
    created_at timestamp with time zone NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_contact PRIMARY KEY (id),
    CONSTRAINT ck_contact_gender CHECK (gender in ('FEMALE', 'MALE', 'OTHER')),
    CONSTRAINT ck_contact_lawful_basis CHECK (lawful_basis in ('CONSENT', 'MANDATE', 'CONTRACT', 'PUBLIC_ROLE')),
    CONSTRAINT ck_contact_region CHECK (region in ('AFRICA', 'ASIA', 'EUROPE', 'LATIN_AMERICA_AND_CARIBBEAN', 'NEAR_EAST', 'NORTH_AMERICA', 'SOUTHWEST_PACIFIC')),
    CONSTRAINT fk_contact_contact_liaison_owner FOREIGN KEY (liaison_owner) REFERENCES contact (id) ON DELETE RESTRICT,
    CONSTRAINT fk_contact_party_id FOREIGN KEY (id) REFERENCES party (id) ON DELETE RESTRICT
);


CREATE TABLE link (
    id uuid NOT NULL,
    kind character varying(60) NOT NULL,
    from_id uuid NOT NULL,
    from_kind character varying(60) NOT NULL,
    to_id uuid NOT NULL,
    to_kind character varying(60) NOT NULL,
    title text,
    percent numeric,
    amount numeric,
    currency text,
    earmarked boolean,
    source text,
    known_from_id uuid GENERATED ALWAYS AS (case when superseded_at is null then from_id end) STORED,
    known_to_id uuid GENERATED ALWAYS AS (case when superseded_at is null then to_id end) STORED,
    known_organization_id uuid GENERATED ALWAYS AS (case when superseded_at is null then case when from_kind = to_kind then null when from_kind = 'ORGANIZATION' then from_id else to_id end end) STORED,
    known_contact_id uuid GENERATED ALWAYS AS (case when superseded_at is null then case when from_kind = to_kind then null when from_kind = 'CONTACT' then from_id else to_id end end) STORED,
    version integer NOT NULL,
    valid_from date,
    valid_to date,
    recorded_at timestamp with time zone NOT NULL,
    superseded_by uuid,
    superseded_at timestamp with time zone,
    is_superseded boolean GENERATED ALWAYS AS (superseded_at is not null) STORED NOT NULL,
    CONSTRAINT pk_link PRIMARY KEY (id),
    CONSTRAINT ck_link_ends CHECK (from_id <> to_id),
    CONSTRAINT ck_link_from_kind CHECK (from_kind in ('ORGANIZATION', 'CONTACT')),
    CONSTRAINT ck_link_kind CHECK (kind in ('EMPLOYS', 'BOARD_MEMBER', 'CONSULTS_FOR', 'OWNS', 'CONTROLS', 'FUNDS', 'MEMBER_OF', 'FAMILY', 'PARTNER_OF')),
    CONSTRAINT ck_link_period CHECK (valid_to >= valid_from),
    CONSTRAINT ck_link_superseded CHECK (superseded_by is null or superseded_at is not null),
    CONSTRAINT ck_link_to_kind CHECK (to_kind in ('ORGANIZATION', 'CONTACT')),
    CONSTRAINT fk_link_from FOREIGN KEY (from_id, from_kind) REFERENCES party (id, kind) ON DELETE RESTRICT,
    CONSTRAINT fk_link_link_superseded_by FOREIGN KEY (superseded_by) REFERENCES link (id) ON DELETE RESTRICT,
    CONSTRAINT fk_link_to FOREIGN KEY (to_id, to_kind) REFERENCES party (id, kind) ON DELETE RESTRICT
);


CREATE TABLE organization (
    id uuid NOT NULL,
    name text NOT NULL,
    sort_name text COLLATE "C" NOT NULL,
    form character varying(60) NOT NULL,
    reach character varying(60),
    ownership character varying(60),
    categories text[] NOT NULL,
    traditional_contact boolean NOT NULL,
    sectors text[] NOT NULL,
    country character varying(2) COLLATE "C",
    region character varying(60),
    website text,
    size character varying(60),
    income_amount numeric,
    income_currency character varying(3),
    income_year integer,
    note text,
    created_at timestamp with time zone NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_organization PRIMARY KEY (id),
    CONSTRAINT ck_organization_categories CHECK (categories <@ array['INDUSTRY', 'RESEARCH', 'DONOR', 'OTHER']),
    CONSTRAINT ck_organization_form CHECK (form in ('COMPANY', 'INDUSTRY_ASSOCIATION', 'RESEARCH_INSTITUTE', 'UNIVERSITY_OR_TEACHING_BODY', 'FOUNDATION', 'DONOR_AGENCY', 'DEVELOPMENT_BANK', 'NGO', 'INTERGOVERNMENTAL_BODY', 'REGIONAL_PLANT_PROTECTION_ORGANIZATION', 'NATIONAL_PLANT_PROTECTION_ORGANIZATION', 'GOVERNMENT_BODY', 'OTHER')),
    CONSTRAINT ck_organization_income CHECK (num_nulls(income_amount, income_currency, income_year) in (0, 3)),
    CONSTRAINT ck_organization_ownership CHECK (ownership in ('PUBLIC', 'PRIVATE', 'MIXED')),
    CONSTRAINT ck_organization_reach CHECK (reach in ('NATIONAL', 'REGIONAL', 'INTERNATIONAL', 'GLOBAL')),
    CONSTRAINT ck_organization_region CHECK (region in ('AFRICA', 'ASIA', 'EUROPE', 'LATIN_AMERICA_AND_CARIBBEAN', 'NEAR_EAST', 'NORTH_AMERICA', 'SOUTHWEST_PACIFIC')),
    CONSTRAINT ck_organization_sectors CHECK (sectors <@ array['AGRICULTURE', 'FORESTRY', 'HORTICULTURE', 'FOOD', 'SEEDS', 'GMO_SEEDS', 'CHEMICALS_AND_PESTICIDES', 'BIOLOGICAL_CONTROL', 'COMMODITY_TRADE', 'TRANSPORT', 'COURIER_AND_E_COMMERCE', 'WOOD_PACKAGING', 'TREATMENT_AND_INSPECTION', 'DIAGNOSTICS', 'INFORMATION_TECHNOLOGY', 'RESEARCH_AND_EDUCATION', 'ENVIRONMENT', 'DEVELOPMENT_COOPERATION', 'FINANCE', 'PUBLIC_ADMINISTRATION', 'EXTRACTIVES', 'FOSSIL_FUELS', 'ALCOHOL', 'TOBACCO', 'WEAPONS', 'GAMBLING', 'PHARMACEUTICALS', 'BREAST_MILK_SUBSTITUTES', 'FAST_FOOD', 'OTHER']),
    CONSTRAINT ck_organization_size CHECK (size in ('MICRO', 'SMALL', 'MEDIUM', 'LARGE')),
    CONSTRAINT fk_organization_party_id FOREIGN KEY (id) REFERENCES party (id) ON DELETE RESTRICT
);


CREATE TABLE party_identifier (
    id uuid NOT NULL,
    party_id uuid NOT NULL,
    known_party_id uuid GENERATED ALWAYS AS (case when superseded_at is null then party_id end) STORED,
    kind character varying(60) NOT NULL,
    value text NOT NULL,
    jurisdiction character varying(2) COLLATE "C",
    version integer NOT NULL,
    valid_from date,
    valid_to date,
    recorded_at timestamp with time zone NOT NULL,
    superseded_by uuid,
    superseded_at timestamp with time zone,
    is_superseded boolean GENERATED ALWAYS AS (superseded_at is not null) STORED NOT NULL,
    CONSTRAINT pk_party_identifier PRIMARY KEY (id),
    CONSTRAINT ck_party_identifier_jurisdiction CHECK ((kind in ('REGISTRATION_NUMBER', 'TAX_NUMBER')) = (jurisdiction is not null)),
    CONSTRAINT ck_party_identifier_kind CHECK (kind in ('LEI', 'ROR', 'ISNI', 'IATI', 'ORCID', 'REGISTRATION_NUMBER', 'TAX_NUMBER')),
    CONSTRAINT ck_party_identifier_period CHECK (valid_to >= valid_from),
    CONSTRAINT ck_party_identifier_superseded CHECK (superseded_by is null or superseded_at is not null),
    CONSTRAINT fk_party_identifier_party_identifier_superseded_by FOREIGN KEY (superseded_by) REFERENCES party_identifier (id) ON DELETE RESTRICT,
    CONSTRAINT fk_party_identifier_party_party_id FOREIGN KEY (party_id) REFERENCES party (id) ON DELETE RESTRICT
);


CREATE TABLE party_name (
    id uuid NOT NULL,
    party_id uuid NOT NULL,
    known_party_id uuid GENERATED ALWAYS AS (case when superseded_at is null then party_id end) STORED,
    kind character varying(60) NOT NULL,
    name text NOT NULL,
    sort_name text COLLATE "C" NOT NULL,
    language text,
    version integer NOT NULL,
    valid_from date,
    valid_to date,
    recorded_at timestamp with time zone NOT NULL,
    superseded_by uuid,
    superseded_at timestamp with time zone,
    is_superseded boolean GENERATED ALWAYS AS (superseded_at is not null) STORED NOT NULL,
    CONSTRAINT pk_party_name PRIMARY KEY (id),
    CONSTRAINT ck_party_name_kind CHECK (kind in ('LEGAL', 'ACRONYM', 'FORMER', 'TRANSLATED', 'ORIGINAL_SCRIPT', 'ALIAS')),
    CONSTRAINT ck_party_name_period CHECK (valid_to >= valid_from),
    CONSTRAINT ck_party_name_superseded CHECK (superseded_by is null or superseded_at is not null),
    CONSTRAINT fk_party_name_party_name_superseded_by FOREIGN KEY (superseded_by) REFERENCES party_name (id) ON DELETE RESTRICT,
    CONSTRAINT fk_party_name_party_party_id FOREIGN KEY (party_id) REFERENCES party (id) ON DELETE RESTRICT
);


CREATE TABLE screening (
    id uuid NOT NULL,
    party_id uuid NOT NULL,
    result character varying(60) NOT NULL,
    failure text,
    screened_at timestamp with time zone NOT NULL,
    screened_by uuid,
    trigger character varying(60) NOT NULL,
    valid_until date NOT NULL,
    parties_screened integer NOT NULL,
    names_screened integer NOT NULL,
    hits_found integer NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_screening PRIMARY KEY (id),
    CONSTRAINT ck_screening_failed CHECK ((result = 'FAILED') = (failure is not null)),
    CONSTRAINT ck_screening_result CHECK (result in ('FINISHED', 'FAILED')),
    CONSTRAINT ck_screening_trigger CHECK (trigger in ('ASKED', 'LIST_CHANGED', 'PARTY_CHANGED', 'LINK_CHANGED', 'RELATIONSHIP_OPENED', 'NEVER_SCREENED', 'EXPIRED')),
    CONSTRAINT fk_screening_party_party_id FOREIGN KEY (party_id) REFERENCES party (id) ON DELETE RESTRICT
);


CREATE TABLE exchange_rate (
    id uuid NOT NULL,
    import_id uuid,
    currency text NOT NULL,
    day date NOT NULL,
    usd numeric NOT NULL,
    source text NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    reason text,
    superseded_by uuid,
    superseded_at timestamp with time zone,
    version integer NOT NULL,
    CONSTRAINT pk_exchange_rate PRIMARY KEY (id),
    CONSTRAINT ck_exchange_rate_usd CHECK (usd > 0),
    CONSTRAINT fk_exchange_rate_exchange_rate_superseded_by FOREIGN KEY (superseded_by) REFERENCES exchange_rate (id) ON DELETE RESTRICT,
    CONSTRAINT fk_exchange_rate_rate_import_import_id FOREIGN KEY (import_id) REFERENCES rate_import (id) ON DELETE RESTRICT
);


CREATE TABLE stored_chunk (
    sha256 text NOT NULL,
    position integer NOT NULL,
    data bytea NOT NULL,
    CONSTRAINT pk_stored_chunk PRIMARY KEY (sha256, position),
    CONSTRAINT fk_stored_chunk_stored_content_sha256 FOREIGN KEY (sha256) REFERENCES stored_content (sha256) ON DELETE RESTRICT
);


CREATE TABLE objective_mapping (
    id uuid NOT NULL,
    from_id uuid NOT NULL,
    to_id uuid NOT NULL,
    relation character varying(60) NOT NULL,
    mark character varying(60) NOT NULL,
    source text NOT NULL,
    confirmed boolean NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_objective_mapping PRIMARY KEY (id),
    CONSTRAINT ck_objective_mapping_mark CHECK (mark in ('STATED', 'FOUND', 'RECALLED')),
    CONSTRAINT ck_objective_mapping_relation CHECK (relation in ('CONTINUED_BY', 'PARTLY_CONTINUED_BY')),
    CONSTRAINT fk_objective_mapping_objective_from_id FOREIGN KEY (from_id) REFERENCES objective (id) ON DELETE RESTRICT,
    CONSTRAINT fk_objective_mapping_objective_to_id FOREIGN KEY (to_id) REFERENCES objective (id) ON DELETE RESTRICT
);


CREATE TABLE contact_expertise (
    id uuid NOT NULL,
    contact_id uuid NOT NULL,
    known_contact_id uuid GENERATED ALWAYS AS (case when superseded_at is null then contact_id end) STORED,
    topic text NOT NULL,
    evidence text NOT NULL,
    version integer NOT NULL,
    valid_from date,
    valid_to date,
    recorded_at timestamp with time zone NOT NULL,
    superseded_by uuid,
    superseded_at timestamp with time zone,
    is_superseded boolean GENERATED ALWAYS AS (superseded_at is not null) STORED NOT NULL,
    CONSTRAINT pk_contact_expertise PRIMARY KEY (id),
    CONSTRAINT ck_contact_expertise_period CHECK (valid_to >= valid_from),
    CONSTRAINT ck_contact_expertise_superseded CHECK (superseded_by is null or superseded_at is not null),
    CONSTRAINT fk_contact_expertise_contact_contact_id FOREIGN KEY (contact_id) REFERENCES contact (id) ON DELETE RESTRICT,
    CONSTRAINT fk_contact_expertise_contact_expertise_superseded_by FOREIGN KEY (superseded_by) REFERENCES contact_expertise (id) ON DELETE RESTRICT
);


CREATE TABLE gift (
    id uuid NOT NULL,
    from_id uuid NOT NULL,
    to_id uuid NOT NULL,
    day date NOT NULL,
    description text NOT NULL,
    value numeric,
    currency text,
    recorded_at timestamp with time zone NOT NULL,
    reason text,
    superseded_by uuid,
    superseded_at timestamp with time zone,
    version integer NOT NULL,
    CONSTRAINT pk_gift PRIMARY KEY (id),
    CONSTRAINT fk_gift_contact_to_id FOREIGN KEY (to_id) REFERENCES contact (id) ON DELETE RESTRICT,
    CONSTRAINT fk_gift_gift_superseded_by FOREIGN KEY (superseded_by) REFERENCES gift (id) ON DELETE RESTRICT,
    CONSTRAINT fk_gift_party_from_id FOREIGN KEY (from_id) REFERENCES party (id) ON DELETE RESTRICT
);


CREATE TABLE interaction (
    id uuid NOT NULL,
    kind character varying(60) NOT NULL,
    happened_on date NOT NULL,
    subject text NOT NULL,
    sort_subject text COLLATE "C" NOT NULL,
    summary text,
    logged_by uuid NOT NULL,
    logged_at timestamp with time zone NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_interaction PRIMARY KEY (id),
    CONSTRAINT ck_interaction_kind CHECK (kind in ('MEETING', 'CALL', 'MAIL', 'LETTER', 'EVENT', 'VISIT')),
    CONSTRAINT fk_interaction_contact_logged_by FOREIGN KEY (logged_by) REFERENCES contact (id) ON DELETE RESTRICT
);


CREATE TABLE list_version (
    id uuid NOT NULL,
    kind text NOT NULL,
    number integer NOT NULL,
    list_date timestamp with time zone NOT NULL,
    checksum text NOT NULL,
    is_delta boolean NOT NULL,
    screens boolean NOT NULL DEFAULT TRUE,
    parties integer NOT NULL,
    added integer NOT NULL,
    changed integer NOT NULL,
    removed integer NOT NULL,
    repeated integer NOT NULL,
    imported_at timestamp with time zone NOT NULL,
    imported_by uuid,
    replaced_at timestamp with time zone,
    in_force boolean GENERATED ALWAYS AS (replaced_at is null) STORED NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_list_version PRIMARY KEY (id),
    CONSTRAINT fk_list_version_contact_imported_by FOREIGN KEY (imported_by) REFERENCES contact (id) ON DELETE RESTRICT
);


CREATE TABLE user_account (
    id uuid NOT NULL,
    user_name text COLLATE "C" NOT NULL,
    password_hash text NOT NULL,
    password_set_at timestamp with time zone NOT NULL,
    contact_id uuid NOT NULL,
    roles text[] NOT NULL,
    failed_sign_ins integer NOT NULL,
    locked_until timestamp with time zone,
    closed_at timestamp with time zone,
    version integer NOT NULL,
    CONSTRAINT pk_user_account PRIMARY KEY (id),
    CONSTRAINT ck_user_account_roles CHECK (roles <@ array['SECRETARIAT', 'EXECUTIVE', 'BUREAU', 'SPG', 'CPM', 'EXPERT', 'AUDITOR', 'ADMINISTRATOR']),
    CONSTRAINT fk_user_account_contact_contact_id FOREIGN KEY (contact_id) REFERENCES contact (id) ON DELETE RESTRICT
);


CREATE TABLE relationship (
    id uuid NOT NULL,
    organization_id uuid NOT NULL,
    profile_id uuid,
    type character varying(60) NOT NULL,
    state character varying(60) NOT NULL,
    state_since date NOT NULL,
    opened_on date NOT NULL,
    proposal_reference text,
    proposed_on date,
    instrument_reference text,
    instrument_signed_on date,
    instrument_expires_on date,
    instrument_review_on date,
    public_label text,
    public_label_agreed_on date,
    published boolean NOT NULL,
    title text NOT NULL,
    sort_title text COLLATE "C" NOT NULL,
    scope text NOT NULL,
    starts_on date,
    expires_on date NOT NULL,
    review_on date NOT NULL,
    formality character varying(60) NOT NULL,
    shared_risks text,
    shared_resources text,
    shared_responsibilities text,
    legal_arrangement text,
    financing_amount numeric(15,2),
    financing_currency text,
    financing_in_kind text,
    financing_earmarked boolean NOT NULL,
    financing_conditions text,
    version integer NOT NULL,
    CONSTRAINT pk_relationship PRIMARY KEY (id),
    CONSTRAINT ck_relationship_formality CHECK (formality in ('INFORMAL', 'AGREED', 'BINDING')),
    CONSTRAINT ck_relationship_state CHECK (state in ('PROSPECT', 'PROPOSED', 'IN_DUE_DILIGENCE', 'IN_REVIEW', 'APPROVED', 'DECLINED', 'ACTIVE', 'UNDER_REVIEW', 'SUSPENDED', 'ENDED', 'WITHDRAWN')),
    CONSTRAINT ck_relationship_type CHECK (type in ('LIAISON', 'COOPERATION', 'PARTNERSHIP')),
    CONSTRAINT fk_relationship_organization_organization_id FOREIGN KEY (organization_id) REFERENCES organization (id) ON DELETE RESTRICT,
    CONSTRAINT fk_relationship_policy_profile_profile_id FOREIGN KEY (profile_id) REFERENCES policy_profile (id) ON DELETE RESTRICT
);


CREATE TABLE screened_party (
    id uuid NOT NULL,
    screening_id uuid NOT NULL,
    party_id uuid NOT NULL,
    role character varying(60) NOT NULL,
    names text[] NOT NULL,
    fingerprint text NOT NULL,
    CONSTRAINT pk_screened_party PRIMARY KEY (id),
    CONSTRAINT ck_screened_party_role CHECK (role in ('SELF', 'PERSON', 'OWNER')),
    CONSTRAINT fk_screened_party_party_party_id FOREIGN KEY (party_id) REFERENCES party (id) ON DELETE RESTRICT,
    CONSTRAINT fk_screened_party_screening_screening_id FOREIGN KEY (screening_id) REFERENCES screening (id) ON DELETE RESTRICT
);


CREATE TABLE follow_up (
    id uuid NOT NULL,
    interaction_id uuid NOT NULL,
    owner_id uuid NOT NULL,
    due_on date NOT NULL,
    note text NOT NULL,
    done boolean NOT NULL,
    done_at timestamp with time zone,
    done_by uuid,
    outcome text,
    version integer NOT NULL,
    CONSTRAINT pk_follow_up PRIMARY KEY (id),
    CONSTRAINT ck_follow_up_done CHECK (done = (done_at is not null) and done = (done_by is not null)),
    CONSTRAINT fk_follow_up_contact_done_by FOREIGN KEY (done_by) REFERENCES contact (id) ON DELETE RESTRICT,
    CONSTRAINT fk_follow_up_contact_owner_id FOREIGN KEY (owner_id) REFERENCES contact (id) ON DELETE RESTRICT,
    CONSTRAINT fk_follow_up_interaction_interaction_id FOREIGN KEY (interaction_id) REFERENCES interaction (id) ON DELETE RESTRICT
);


CREATE TABLE interaction_objective (
    id uuid NOT NULL,
    objective_id uuid NOT NULL,
    interaction_id uuid NOT NULL,
    happened_on date NOT NULL,
    CONSTRAINT pk_interaction_objective PRIMARY KEY (id),
    CONSTRAINT fk_interaction_objective_interaction_interaction_id FOREIGN KEY (interaction_id) REFERENCES interaction (id) ON DELETE RESTRICT,
    CONSTRAINT fk_interaction_objective_objective_objective_id FOREIGN KEY (objective_id) REFERENCES objective (id) ON DELETE RESTRICT
);


CREATE TABLE interaction_organization (
    id uuid NOT NULL,
    organization_id uuid NOT NULL,
    interaction_id uuid NOT NULL,
    happened_on date NOT NULL,
    CONSTRAINT pk_interaction_organization PRIMARY KEY (id),
    CONSTRAINT fk_interaction_organization_interaction_interaction_id FOREIGN KEY (interaction_id) REFERENCES interaction (id) ON DELETE RESTRICT,
    CONSTRAINT fk_interaction_organization_organization_organization_id FOREIGN KEY (organization_id) REFERENCES organization (id) ON DELETE RESTRICT
);


CREATE TABLE interaction_participant (
    id uuid NOT NULL,
    contact_id uuid NOT NULL,
    interaction_id uuid NOT NULL,
    happened_on date NOT NULL,
    CONSTRAINT pk_interaction_participant PRIMARY KEY (id),
    CONSTRAINT fk_interaction_participant_contact_contact_id FOREIGN KEY (contact_id) REFERENCES contact (id) ON DELETE RESTRICT,
    CONSTRAINT fk_interaction_participant_interaction_interaction_id FOREIGN KEY (interaction_id) REFERENCES interaction (id) ON DELETE RESTRICT
);


CREATE TABLE list_fetch (
    id uuid NOT NULL,
    feed_id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    outcome character varying(60) NOT NULL,
    reason text,
    checksum text,
    version_id uuid,
    validators text[] NOT NULL,
    CONSTRAINT pk_list_fetch PRIMARY KEY (id),
    CONSTRAINT ck_list_fetch_outcome CHECK (outcome in ('TAKEN', 'UNCHANGED', 'FAILED', 'REFUSED')),
    CONSTRAINT fk_list_fetch_list_feed_feed_id FOREIGN KEY (feed_id) REFERENCES list_feed (id) ON DELETE RESTRICT,
    CONSTRAINT fk_list_fetch_list_version_version_id FOREIGN KEY (version_id) REFERENCES list_version (id) ON DELETE RESTRICT
);


CREATE TABLE screening_hit (
    id uuid NOT NULL,
    screening_id uuid NOT NULL,
    organization_id uuid NOT NULL,
    party_id uuid NOT NULL,
    entry_id uuid NOT NULL,
    score numeric(5,4) NOT NULL,
    explanation jsonb NOT NULL,
    decision character varying(60) NOT NULL,
    proposed character varying(60),
    reason text,
    evidence text,
    sources text[] NOT NULL,
    decided_by uuid,
    decided_at timestamp with time zone,
    needs_confirmation boolean NOT NULL,
    confirmed_by uuid,
    confirmed_at timestamp with time zone,
    holds_until date,
    carried_from uuid,
    reopened_from uuid,
    reopened character varying(60),
    changes text[] NOT NULL,
    ended character varying(60),
    ended_at timestamp with time zone,
    ended_by_version uuid,
    current boolean GENERATED ALWAYS AS (ended is null) STORED NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_screening_hit PRIMARY KEY (id),
    CONSTRAINT ck_screening_hit_changes CHECK (changes <@ array['NAMES', 'BIRTH_DATES', 'COUNTRIES', 'IDENTIFIERS', 'OTHER']),
    CONSTRAINT ck_screening_hit_confirmed CHECK (num_nulls(confirmed_by, confirmed_at) in (0, 2) and (confirmed_by is null or decision <> 'UNDECIDED')),
    CONSTRAINT ck_screening_hit_decided CHECK (num_nulls(reason, decided_by, decided_at) = case when decision = 'UNDECIDED' and proposed is null then 3 else 0 end),
    CONSTRAINT ck_screening_hit_decision CHECK (decision in ('UNDECIDED', 'TRUE_MATCH', 'FALSE_POSITIVE')),
    CONSTRAINT ck_screening_hit_ended CHECK (ended in ('FOUND_AGAIN', 'LISTING_REMOVED', 'LISTING_CHANGED', 'PARTY_CHANGED')),
    CONSTRAINT ck_screening_hit_ended_at CHECK ((ended is null) = (ended_at is null)),
    CONSTRAINT ck_screening_hit_holds_until CHECK (holds_until is null or 'FALSE_POSITIVE' in (decision, proposed)),
    CONSTRAINT ck_screening_hit_proposed CHECK (proposed in ('UNDECIDED', 'TRUE_MATCH', 'FALSE_POSITIVE')),
    CONSTRAINT ck_screening_hit_proposed_or_decided CHECK (proposed is null or (decision = 'UNDECIDED' and proposed <> 'UNDECIDED' and confirmed_by is null)),
    CONSTRAINT ck_screening_hit_reopened CHECK (reopened in ('LISTING_CHANGED', 'EXPIRED', 'SECOND_PERSON_NEEDED')),
    CONSTRAINT ck_screening_hit_reopened_from CHECK ((reopened is null) = (reopened_from is null)),
    CONSTRAINT ck_screening_hit_second_person CHECK (confirmed_by <> decided_by),
    CONSTRAINT ck_screening_hit_unconfirmed CHECK (not needs_confirmation or decision = 'UNDECIDED' or confirmed_by is not null),
    CONSTRAINT fk_screening_hit_list_version_ended_by_version FOREIGN KEY (ended_by_version) REFERENCES list_version (id) ON DELETE RESTRICT,
    CONSTRAINT fk_screening_hit_listed_entry_entry_id FOREIGN KEY (entry_id) REFERENCES listed_entry (id) ON DELETE RESTRICT,
    CONSTRAINT fk_screening_hit_party_organization_id FOREIGN KEY (organization_id) REFERENCES party (id) ON DELETE RESTRICT,
    CONSTRAINT fk_screening_hit_party_party_id FOREIGN KEY (party_id) REFERENCES party (id) ON DELETE RESTRICT,
    CONSTRAINT fk_screening_hit_screening_hit_carried_from FOREIGN KEY (carried_from) REFERENCES screening_hit (id) ON DELETE RESTRICT,
    CONSTRAINT fk_screening_hit_screening_hit_reopened_from FOREIGN KEY (reopened_from) REFERENCES screening_hit (id) ON DELETE RESTRICT,
    CONSTRAINT fk_screening_hit_screening_screening_id FOREIGN KEY (screening_id) REFERENCES screening (id) ON DELETE RESTRICT
);


CREATE TABLE screening_list (
    id uuid NOT NULL,
    screening_id uuid NOT NULL,
    version_id uuid NOT NULL,
    CONSTRAINT pk_screening_list PRIMARY KEY (id),
    CONSTRAINT fk_screening_list_list_version_version_id FOREIGN KEY (version_id) REFERENCES list_version (id) ON DELETE RESTRICT,
    CONSTRAINT fk_screening_list_screening_screening_id FOREIGN KEY (screening_id) REFERENCES screening (id) ON DELETE RESTRICT
);


CREATE TABLE access_token (
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    name text NOT NULL,
    hash bytea NOT NULL,
    scopes text[] NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    last_used_on date,
    revoked_at timestamp with time zone,
    version integer NOT NULL,
    CONSTRAINT pk_access_token PRIMARY KEY (id),
    CONSTRAINT ck_access_token_scopes CHECK (scopes <@ array['READ_REGISTER', 'READ_STAKEHOLDERS', 'READ_PERSONAL_DETAILS', 'READ_INTERACTIONS', 'READ_PROPOSALS', 'READ_DRAFTS', 'READ_EVIDENCE', 'READ_DECLARATIONS', 'READ_APPROVALS', 'QUERY_CANDIDATES', 'READ_AUDIT', 'READ_USERS', 'READ_LISTS', 'KEEP_STAKEHOLDERS', 'LOG_INTERACTIONS', 'HANDLE_RELATIONSHIPS', 'SCREEN', 'CHECK_CONFLICTS', 'DECLARE_INTERESTS', 'ADVISE', 'GIVE_BUREAU_INPUT', 'RECORD_DECISIONS', 'DECIDE_LIAISONS', 'MANAGE_USERS', 'MANAGE_LISTS', 'READ_PROFILES', 'MANAGE_PROFILES', 'KEEP_FILES', 'ERASE_CONTENT']),
    CONSTRAINT fk_access_token_user_account_user_id FOREIGN KEY (user_id) REFERENCES user_account (id) ON DELETE RESTRICT
);


CREATE TABLE agenda_item (
    id uuid NOT NULL,
    meeting_id uuid NOT NULL,
    number character varying(20) NOT NULL,
    title character varying(300) NOT NULL,
    case_id uuid,
    CONSTRAINT pk_agenda_item PRIMARY KEY (id),
    CONSTRAINT fk_agenda_item_meeting_meeting_id FOREIGN KEY (meeting_id) REFERENCES meeting (id) ON DELETE RESTRICT,
    CONSTRAINT fk_agenda_item_relationship_case_id FOREIGN KEY (case_id) REFERENCES relationship (id) ON DELETE RESTRICT
);


CREATE TABLE approval (
    id uuid NOT NULL,
    relationship_id uuid NOT NULL,
    type character varying(60) NOT NULL,
    profile_id uuid,
    route character varying(60) NOT NULL,
    state character varying(60) NOT NULL,
    submitted_by uuid NOT NULL,
    submitted_at timestamp with time zone NOT NULL,
    outcome character varying(60),
    session_number integer,
    session_year integer,
    agenda_item text,
    document_symbol text,
    report_paragraph text,
    rationale text,
    decided_on date,
    valid_until date,
    recorded_by uuid,
    confirmed_by uuid,
    confirmed_at timestamp with time zone,
    version integer NOT NULL,
    CONSTRAINT pk_approval PRIMARY KEY (id),
    CONSTRAINT approval_confirmed_by_another CHECK (confirmed_by <> recorded_by),
    CONSTRAINT ck_approval_outcome CHECK (outcome in ('APPROVED', 'APPROVED_WITH_CONDITIONS', 'DEFERRED', 'DECLINED', 'NOTED')),
    CONSTRAINT ck_approval_route CHECK (route in ('EXECUTIVE_DECISION', 'COMMISSION_DECISION')),
    CONSTRAINT ck_approval_state CHECK (state in ('IN_REVIEW', 'RECORDED', 'DECIDED', 'SENT_BACK', 'WITHDRAWN', 'REVOKED')),
    CONSTRAINT ck_approval_type CHECK (type in ('LIAISON', 'COOPERATION', 'PARTNERSHIP')),
    CONSTRAINT fk_approval_contact_confirmed_by FOREIGN KEY (confirmed_by) REFERENCES contact (id) ON DELETE RESTRICT,
    CONSTRAINT fk_approval_contact_recorded_by FOREIGN KEY (recorded_by) REFERENCES contact (id) ON DELETE RESTRICT,
    CONSTRAINT fk_approval_contact_submitted_by FOREIGN KEY (submitted_by) REFERENCES contact (id) ON DELETE RESTRICT,
    CONSTRAINT fk_approval_policy_profile_profile_id FOREIGN KEY (profile_id) REFERENCES policy_profile (id) ON DELETE RESTRICT,
    CONSTRAINT fk_approval_relationship_relationship_id FOREIGN KEY (relationship_id) REFERENCES relationship (id) ON DELETE RESTRICT
);


CREATE TABLE case_part (
    id uuid NOT NULL,
    case_id uuid NOT NULL,
    person_id uuid NOT NULL,
    part character varying(60) NOT NULL,
    since timestamp with time zone NOT NULL,
    CONSTRAINT pk_case_part PRIMARY KEY (id),
    CONSTRAINT ck_case_part_part CHECK (part in ('PREPARER', 'CHECKER', 'CONFIRMER', 'ADVISER', 'BUREAU_MEMBER')),
    CONSTRAINT fk_case_part_contact_person_id FOREIGN KEY (person_id) REFERENCES contact (id) ON DELETE RESTRICT,
    CONSTRAINT fk_case_part_relationship_case_id FOREIGN KEY (case_id) REFERENCES relationship (id) ON DELETE RESTRICT
);


CREATE TABLE declaration (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    case_id uuid,
    meeting_id uuid,
    number integer NOT NULL,
    state character varying(60) NOT NULL,
    corrects uuid,
    filed_at timestamp with time zone,
    due_on date,
    lapses_on date,
    is_late boolean GENERATED ALWAYS AS (coalesce((filed_at at time zone 'UTC')::date > due_on, false)) STORED NOT NULL,
    reviewed_at timestamp with time zone,
    reviewed_by uuid,
    review_note text,
    superseded_at timestamp with time zone,
    version integer NOT NULL,
    CONSTRAINT pk_declaration PRIMARY KEY (id),
    CONSTRAINT ck_declaration_filed CHECK ((state = 'DRAFT') = (filed_at is null)),
    CONSTRAINT ck_declaration_for CHECK (num_nonnulls(case_id, meeting_id) = 1),
    CONSTRAINT ck_declaration_lapses CHECK ((state = 'DRAFT') = (lapses_on is null)),
    CONSTRAINT ck_declaration_reviewed CHECK ((state = 'REVIEWED') = (reviewed_at is not null) and (reviewed_at is null) = (reviewed_by is null)),
    CONSTRAINT ck_declaration_state CHECK (state in ('DRAFT', 'FILED', 'REVIEWED')),
    CONSTRAINT fk_declaration_contact_person_id FOREIGN KEY (person_id) REFERENCES contact (id) ON DELETE RESTRICT,
    CONSTRAINT fk_declaration_contact_reviewed_by FOREIGN KEY (reviewed_by) REFERENCES contact (id) ON DELETE RESTRICT,
    CONSTRAINT fk_declaration_declaration_corrects FOREIGN KEY (corrects) REFERENCES declaration (id) ON DELETE RESTRICT,
    CONSTRAINT fk_declaration_meeting_meeting_id FOREIGN KEY (meeting_id) REFERENCES meeting (id) ON DELETE RESTRICT,
    CONSTRAINT fk_declaration_relationship_case_id FOREIGN KEY (case_id) REFERENCES relationship (id) ON DELETE RESTRICT
);


CREATE TABLE dossier (
    id uuid NOT NULL,
    risk_level character varying(60),
    excludes boolean NOT NULL,
    benefits text,
    recommendation character varying(60),
    recommendation_reason text,
    valid_until date,
    relationship_id uuid NOT NULL,
    organization_id uuid NOT NULL,
    number integer NOT NULL,
    type character varying(60) NOT NULL,
    tier character varying(60) NOT NULL,
    profile_id uuid NOT NULL,
    valid_months integer NOT NULL,
    state character varying(60) NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    preparers uuid[] NOT NULL,
    submitted_at timestamp with time zone,
    submitted_by uuid,
    accepted_at timestamp with time zone,
    accepted_by uuid,
    closed_at timestamp with time zone,
    version integer NOT NULL,
    CONSTRAINT pk_dossier PRIMARY KEY (id),
    CONSTRAINT ck_dossier_accepted_by_another CHECK (accepted_by <> submitted_by and not accepted_by = any(preparers)),
    CONSTRAINT ck_dossier_recommendation CHECK (recommendation in ('ENGAGE', 'CONTINUE', 'ENGAGE_WITH_MEASURES', 'DISENGAGE')),
    CONSTRAINT ck_dossier_risk_level CHECK (risk_level in ('LOW', 'MODERATE', 'SUBSTANTIAL', 'HIGH')),
    CONSTRAINT ck_dossier_state CHECK (state in ('DRAFT', 'SUBMITTED', 'ACCEPTED', 'SENT_BACK', 'SUPERSEDED')),
    CONSTRAINT ck_dossier_submitted CHECK (state in ('DRAFT', 'SUPERSEDED') or (submitted_at is not null and valid_until is not null)),
    CONSTRAINT ck_dossier_tier CHECK (tier in ('BASIC', 'STANDARD', 'ENHANCED')),
    CONSTRAINT ck_dossier_type CHECK (type in ('LIAISON', 'COOPERATION', 'PARTNERSHIP')),
    CONSTRAINT dossier_submitted_by_another CHECK (not submitted_by = any(preparers)),
    CONSTRAINT fk_dossier_contact_accepted_by FOREIGN KEY (accepted_by) REFERENCES contact (id) ON DELETE RESTRICT,
    CONSTRAINT fk_dossier_contact_submitted_by FOREIGN KEY (submitted_by) REFERENCES contact (id) ON DELETE RESTRICT,
    CONSTRAINT fk_dossier_organization_organization_id FOREIGN KEY (organization_id) REFERENCES organization (id) ON DELETE RESTRICT,
    CONSTRAINT fk_dossier_policy_profile_profile_id FOREIGN KEY (profile_id) REFERENCES policy_profile (id) ON DELETE RESTRICT,
    CONSTRAINT fk_dossier_relationship_relationship_id FOREIGN KEY (relationship_id) REFERENCES relationship (id) ON DELETE RESTRICT
);


CREATE TABLE relationship_milestone (
    id uuid NOT NULL,
    relationship_id uuid NOT NULL,
    title text NOT NULL,
    due_on date NOT NULL,
    reached_on date,
    result text,
    CONSTRAINT pk_relationship_milestone PRIMARY KEY (id),
    CONSTRAINT fk_relationship_milestone_relationship_relationship_id FOREIGN KEY (relationship_id) REFERENCES relationship (id) ON DELETE RESTRICT
);


CREATE TABLE relationship_objective (
    id uuid NOT NULL,
    relationship_id uuid NOT NULL,
    objective_id uuid NOT NULL,
    contribution text NOT NULL,
    CONSTRAINT pk_relationship_objective PRIMARY KEY (id),
    CONSTRAINT fk_relationship_objective_objective_objective_id FOREIGN KEY (objective_id) REFERENCES objective (id) ON DELETE RESTRICT,
    CONSTRAINT fk_relationship_objective_relationship_relationship_id FOREIGN KEY (relationship_id) REFERENCES relationship (id) ON DELETE RESTRICT
);


CREATE TABLE stored_file (
    id uuid NOT NULL,
    name text NOT NULL,
    media_type text NOT NULL,
    bytes bigint NOT NULL,
    sha256 text NOT NULL,
    uploaded_by uuid NOT NULL,
    uploaded_at timestamp with time zone NOT NULL,
    use character varying(60),
    interaction_id uuid,
    relationship_id uuid,
    evidence_for uuid,
    attached_at timestamp with time zone,
    erased_at timestamp with time zone,
    version integer NOT NULL,
    CONSTRAINT pk_stored_file PRIMARY KEY (id),
    CONSTRAINT ck_stored_file_attached CHECK ((use is null) = (attached_at is null) and num_nonnulls(interaction_id, relationship_id, evidence_for) = (use is not null)::int),
    CONSTRAINT ck_stored_file_use CHECK (use in ('INTERACTION', 'PROPOSAL', 'INSTRUMENT', 'DOSSIER_ANSWER', 'HIT_DECISION')),
    CONSTRAINT fk_stored_file_contact_uploaded_by FOREIGN KEY (uploaded_by) REFERENCES contact (id) ON DELETE RESTRICT,
    CONSTRAINT fk_stored_file_interaction_interaction_id FOREIGN KEY (interaction_id) REFERENCES interaction (id) ON DELETE RESTRICT,
    CONSTRAINT fk_stored_file_relationship_relationship_id FOREIGN KEY (relationship_id) REFERENCES relationship (id) ON DELETE RESTRICT
);


CREATE TABLE advice (
    id uuid NOT NULL,
    approval_id uuid NOT NULL,
    person_id uuid NOT NULL,
    recommendation character varying(60) NOT NULL,
    text text NOT NULL,
    given_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_advice PRIMARY KEY (id),
    CONSTRAINT ck_advice_recommendation CHECK (recommendation in ('SUPPORT', 'SUPPORT_WITH_CONDITIONS', 'OPPOSE', 'ABSTAIN')),
    CONSTRAINT fk_advice_approval_approval_id FOREIGN KEY (approval_id) REFERENCES approval (id) ON DELETE RESTRICT,
    CONSTRAINT fk_advice_contact_person_id FOREIGN KEY (person_id) REFERENCES contact (id) ON DELETE RESTRICT
);


CREATE TABLE approval_condition (
    id uuid NOT NULL,
    approval_id uuid NOT NULL,
    text text NOT NULL,
    due_on date,
    fulfilled_on date,
    evidence text,
    CONSTRAINT pk_approval_condition PRIMARY KEY (id),
    CONSTRAINT fk_approval_condition_approval_approval_id FOREIGN KEY (approval_id) REFERENCES approval (id) ON DELETE RESTRICT
);


CREATE TABLE bureau_input (
    id uuid NOT NULL,
    approval_id uuid NOT NULL,
    person_id uuid NOT NULL,
    recommendation character varying(60) NOT NULL,
    text text NOT NULL,
    given_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_bureau_input PRIMARY KEY (id),
    CONSTRAINT ck_bureau_input_recommendation CHECK (recommendation in ('SUPPORT', 'SUPPORT_WITH_CONDITIONS', 'OPPOSE', 'ABSTAIN')),
    CONSTRAINT fk_bureau_input_approval_approval_id FOREIGN KEY (approval_id) REFERENCES approval (id) ON DELETE RESTRICT,
    CONSTRAINT fk_bureau_input_contact_person_id FOREIGN KEY (person_id) REFERENCES contact (id) ON DELETE RESTRICT
);


CREATE TABLE conflict_check (
    id uuid NOT NULL,
    case_id uuid NOT NULL,
    candidate_id uuid NOT NULL,
    number integer NOT NULL,
    day date NOT NULL,
    known_at timestamp with time zone,
    searched_at timestamp with time zone NOT NULL,
    searched_by uuid NOT NULL,
    searcher_declaration_id uuid,
    depth integer NOT NULL,
    parties_searched integer NOT NULL,
    links_searched integer NOT NULL,
    paths_found integer NOT NULL,
    newest_link_at timestamp with time zone,
    oldest_link_at timestamp with time zone,
    newest_declaration_at timestamp with time zone,
    oldest_declaration_at timestamp with time zone,
    has_more_paths boolean NOT NULL,
    statement text NOT NULL,
    policy_id uuid,
    list_versions uuid[] NOT NULL,
    would_change character varying(60),
    would_change_party_id uuid,
    would_change_link_id uuid,
    around uuid[] NOT NULL,
    not_followed uuid[] NOT NULL,
    reached uuid[] NOT NULL,
    links uuid[] NOT NULL,
    declarations uuid[] NOT NULL,
    currencies text[] NOT NULL,
    basis text,
    version integer NOT NULL,
    CONSTRAINT pk_conflict_check PRIMARY KEY (id),
    CONSTRAINT ck_conflict_check_absence CHECK ((paths_found = 0) = (would_change is not null)),
    CONSTRAINT ck_conflict_check_would_change CHECK (would_change in ('TIE_OUTSIDE_ITS_PERIOD', 'UNKNOWN_OWNER', 'MISSING_DECLARATION', 'UNRECORDED_TIE')),
    CONSTRAINT fk_conflict_check_declaration_searcher_declaration_id FOREIGN KEY (searcher_declaration_id) REFERENCES declaration (id) ON DELETE RESTRICT,
    CONSTRAINT fk_conflict_check_link_would_change_link_id FOREIGN KEY (would_change_link_id) REFERENCES link (id) ON DELETE RESTRICT,
    CONSTRAINT fk_conflict_check_organization_candidate_id FOREIGN KEY (candidate_id) REFERENCES organization (id) ON DELETE RESTRICT,
    CONSTRAINT fk_conflict_check_party_would_change_party_id FOREIGN KEY (would_change_party_id) REFERENCES party (id) ON DELETE RESTRICT,
    CONSTRAINT fk_conflict_check_policy_profile_policy_id FOREIGN KEY (policy_id) REFERENCES policy_profile (id) ON DELETE RESTRICT,
    CONSTRAINT fk_conflict_check_relationship_case_id FOREIGN KEY (case_id) REFERENCES relationship (id) ON DELETE RESTRICT
);


CREATE TABLE declaration_item (
    id uuid NOT NULL,
    declaration_id uuid NOT NULL,
    kind character varying(60) NOT NULL,
    description text NOT NULL,
    party_id uuid,
    amount numeric(18,2),
    currency character varying(3),
    valid_from date,
    valid_to date,
    CONSTRAINT pk_declaration_item PRIMARY KEY (id),
    CONSTRAINT ck_declaration_item_kind CHECK (kind in ('EMPLOYMENT', 'CONSULTING', 'RESEARCH_SUPPORT', 'INVESTMENT', 'INTELLECTUAL_PROPERTY', 'PUBLIC_STATEMENT', 'FAMILY', 'TOBACCO', 'OTHER')),
    CONSTRAINT ck_declaration_item_period CHECK (valid_to >= valid_from),
    CONSTRAINT fk_declaration_item_declaration_declaration_id FOREIGN KEY (declaration_id) REFERENCES declaration (id) ON DELETE RESTRICT,
    CONSTRAINT fk_declaration_item_party_party_id FOREIGN KEY (party_id) REFERENCES party (id) ON DELETE RESTRICT
);


CREATE TABLE dossier_answer (
    id uuid NOT NULL,
    dossier_id uuid NOT NULL,
    code text NOT NULL,
    position integer NOT NULL,
    question text NOT NULL,
    dimension character varying(60),
    needs_evidence boolean NOT NULL,
    blocks text[] NOT NULL,
    reply character varying(60),
    comment text,
    answered_by uuid,
    answered_at timestamp with time zone,
    CONSTRAINT pk_dossier_answer PRIMARY KEY (id),
    CONSTRAINT ck_dossier_answer_blocks CHECK (blocks <@ array['YES', 'NO', 'PARTLY', 'NOT_APPLICABLE', 'UNKNOWN']),
    CONSTRAINT ck_dossier_answer_dimension CHECK (dimension in ('CONFLICT_OF_INTEREST', 'UNDUE_INFLUENCE', 'INTEGRITY_AND_REPUTATION', 'ENDORSEMENT', 'COMPETITIVE_ADVANTAGE', 'OPERATIONAL', 'FINANCIAL')),
    CONSTRAINT ck_dossier_answer_given CHECK ((reply is null) = (answered_at is null)),
    CONSTRAINT ck_dossier_answer_reply CHECK (reply in ('YES', 'NO', 'PARTLY', 'NOT_APPLICABLE', 'UNKNOWN')),
    CONSTRAINT fk_dossier_answer_contact_answered_by FOREIGN KEY (answered_by) REFERENCES contact (id) ON DELETE RESTRICT,
    CONSTRAINT fk_dossier_answer_dossier_dossier_id FOREIGN KEY (dossier_id) REFERENCES dossier (id) ON DELETE RESTRICT
);


CREATE TABLE dossier_exclusion (
    id uuid NOT NULL,
    dossier_id uuid NOT NULL,
    code text NOT NULL,
    position integer NOT NULL,
    text text NOT NULL,
    suspected boolean NOT NULL,
    finding character varying(60),
    comment text,
    checked_by uuid,
    checked_at timestamp with time zone,
    CONSTRAINT pk_dossier_exclusion PRIMARY KEY (id),
    CONSTRAINT ck_dossier_exclusion_checked CHECK ((finding is null) = (checked_at is null)),
    CONSTRAINT ck_dossier_exclusion_finding CHECK (finding in ('APPLIES', 'DOES_NOT_APPLY', 'UNKNOWN')),
    CONSTRAINT fk_dossier_exclusion_contact_checked_by FOREIGN KEY (checked_by) REFERENCES contact (id) ON DELETE RESTRICT,
    CONSTRAINT fk_dossier_exclusion_dossier_dossier_id FOREIGN KEY (dossier_id) REFERENCES dossier (id) ON DELETE RESTRICT
);


CREATE TABLE dossier_measure (
    id uuid NOT NULL,
    dossier_id uuid NOT NULL,
    about text NOT NULL,
    text text NOT NULL,
    owner_id uuid NOT NULL,
    due_on date NOT NULL,
    CONSTRAINT pk_dossier_measure PRIMARY KEY (id),
    CONSTRAINT fk_dossier_measure_contact_owner_id FOREIGN KEY (owner_id) REFERENCES contact (id) ON DELETE RESTRICT,
    CONSTRAINT fk_dossier_measure_dossier_dossier_id FOREIGN KEY (dossier_id) REFERENCES dossier (id) ON DELETE RESTRICT
);


CREATE TABLE dossier_risk (
    id uuid NOT NULL,
    dossier_id uuid NOT NULL,
    dimension character varying(60) NOT NULL,
    position integer NOT NULL,
    text text NOT NULL,
    level character varying(60),
    needs_plan boolean NOT NULL,
    reason text,
    rated_by uuid,
    rated_at timestamp with time zone,
    CONSTRAINT pk_dossier_risk PRIMARY KEY (id),
    CONSTRAINT ck_dossier_risk_dimension CHECK (dimension in ('CONFLICT_OF_INTEREST', 'UNDUE_INFLUENCE', 'INTEGRITY_AND_REPUTATION', 'ENDORSEMENT', 'COMPETITIVE_ADVANTAGE', 'OPERATIONAL', 'FINANCIAL')),
    CONSTRAINT ck_dossier_risk_level CHECK (level in ('LOW', 'MODERATE', 'SUBSTANTIAL', 'HIGH')),
    CONSTRAINT ck_dossier_risk_rated CHECK ((level is null) = (rated_at is null)),
    CONSTRAINT fk_dossier_risk_contact_rated_by FOREIGN KEY (rated_by) REFERENCES contact (id) ON DELETE RESTRICT,
    CONSTRAINT fk_dossier_risk_dossier_dossier_id FOREIGN KEY (dossier_id) REFERENCES dossier (id) ON DELETE RESTRICT
);


CREATE TABLE dossier_snapshot (
    id uuid NOT NULL,
    dossier_id uuid NOT NULL,
    frozen_at timestamp with time zone NOT NULL,
    sha256 text NOT NULL,
    content text NOT NULL,
    CONSTRAINT pk_dossier_snapshot PRIMARY KEY (id),
    CONSTRAINT fk_dossier_snapshot_dossier_dossier_id FOREIGN KEY (dossier_id) REFERENCES dossier (id) ON DELETE RESTRICT
);


CREATE TABLE checked_party (
    id uuid NOT NULL,
    check_id uuid NOT NULL,
    party_id uuid NOT NULL,
    role character varying(60) NOT NULL,
    CONSTRAINT pk_checked_party PRIMARY KEY (id),
    CONSTRAINT ck_checked_party_role CHECK (role in ('PERSON', 'UNDECLARED', 'UNKNOWN_OWNERS', 'OWNER', 'BOARD_MEMBER', 'FUNDER', 'NOT_FOLLOWED', 'NO_TIE')),
    CONSTRAINT fk_checked_party_conflict_check_check_id FOREIGN KEY (check_id) REFERENCES conflict_check (id) ON DELETE RESTRICT,
    CONSTRAINT fk_checked_party_party_party_id FOREIGN KEY (party_id) REFERENCES party (id) ON DELETE RESTRICT
);


CREATE TABLE conflict_path (
    id uuid NOT NULL,
    check_id uuid NOT NULL,
    person_id uuid NOT NULL,
    position integer NOT NULL,
    length integer NOT NULL,
    ownership_percent numeric,
    end_id uuid NOT NULL,
    end_role character varying(60) NOT NULL,
    grade character varying(60) NOT NULL,
    key text NOT NULL,
    CONSTRAINT pk_conflict_path PRIMARY KEY (id),
    CONSTRAINT ck_conflict_path_end_role CHECK (end_role in ('CANDIDATE', 'OWNER', 'BOARD_MEMBER', 'FUNDER')),
    CONSTRAINT ck_conflict_path_grade CHECK (grade in ('MINOR', 'SIGNIFICANT', 'CONTROLLING')),
    CONSTRAINT fk_conflict_path_conflict_check_check_id FOREIGN KEY (check_id) REFERENCES conflict_check (id) ON DELETE RESTRICT,
    CONSTRAINT fk_conflict_path_contact_person_id FOREIGN KEY (person_id) REFERENCES contact (id) ON DELETE RESTRICT,
    CONSTRAINT fk_conflict_path_party_end_id FOREIGN KEY (end_id) REFERENCES party (id) ON DELETE RESTRICT
);


CREATE TABLE influence_finding (
    id uuid NOT NULL,
    check_id uuid NOT NULL,
    position integer NOT NULL,
    kind character varying(60) NOT NULL,
    party_id uuid,
    sector character varying(60),
    country text,
    share_percent numeric,
    count integer,
    usd_amount numeric,
    total_usd numeric,
    total character varying(60),
    notable_from numeric,
    high_from numeric,
    level character varying(60) NOT NULL,
    CONSTRAINT pk_influence_finding PRIMARY KEY (id),
    CONSTRAINT ck_influence_finding_kind CHECK (kind in ('CANDIDATE_DONOR', 'CANDIDATE_SECTOR', 'CANDIDATE_COUNTRY', 'HOUSE_DONOR', 'HOUSE_SECTOR', 'HOUSE_COUNTRY', 'HOUSE_EARMARKED', 'HOUSE_CORE', 'SEATS_IN_HOUSE', 'SEATS_IN_CANDIDATE', 'GIFTS')),
    CONSTRAINT ck_influence_finding_level CHECK (level in ('NONE', 'NOTABLE', 'HIGH')),
    CONSTRAINT ck_influence_finding_sector CHECK (sector in ('AGRICULTURE', 'FORESTRY', 'HORTICULTURE', 'FOOD', 'SEEDS', 'GMO_SEEDS', 'CHEMICALS_AND_PESTICIDES', 'BIOLOGICAL_CONTROL', 'COMMODITY_TRADE', 'TRANSPORT', 'COURIER_AND_E_COMMERCE', 'WOOD_PACKAGING', 'TREATMENT_AND_INSPECTION', 'DIAGNOSTICS', 'INFORMATION_TECHNOLOGY', 'RESEARCH_AND_EDUCATION', 'ENVIRONMENT', 'DEVELOPMENT_COOPERATION', 'FINANCE', 'PUBLIC_ADMINISTRATION', 'EXTRACTIVES', 'FOSSIL_FUELS', 'ALCOHOL', 'TOBACCO', 'WEAPONS', 'GAMBLING', 'PHARMACEUTICALS', 'BREAST_MILK_SUBSTITUTES', 'FAST_FOOD', 'OTHER')),
    CONSTRAINT ck_influence_finding_share CHECK (share_percent between 0 and 100),
    CONSTRAINT ck_influence_finding_total CHECK (total in ('ANNUAL_INCOME', 'KNOWN_FUNDS')),
    CONSTRAINT fk_influence_finding_conflict_check_check_id FOREIGN KEY (check_id) REFERENCES conflict_check (id) ON DELETE RESTRICT,
    CONSTRAINT fk_influence_finding_party_party_id FOREIGN KEY (party_id) REFERENCES party (id) ON DELETE RESTRICT
);


CREATE TABLE person_conflict (
    id uuid NOT NULL,
    case_id uuid NOT NULL,
    person_id uuid NOT NULL,
    check_id uuid NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    path_keys text[] NOT NULL,
    outcome character varying(60),
    resolution character varying(60),
    reason text,
    resolved_by uuid,
    resolved_at timestamp with time zone,
    bars boolean NOT NULL,
    is_per_item boolean NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_person_conflict PRIMARY KEY (id),
    CONSTRAINT ck_person_conflict_bars CHECK (bars = (outcome is null or coalesce(resolution = 'EXCLUDE' or (resolution = 'RECUSE' and not is_per_item), false))),
    CONSTRAINT ck_person_conflict_kept CHECK ((resolution is null) = (outcome is null or outcome = 'NONE')),
    CONSTRAINT ck_person_conflict_outcome CHECK (outcome in ('NONE', 'APPARENT', 'POTENTIAL', 'ACTUAL')),
    CONSTRAINT ck_person_conflict_resolution CHECK (resolution in ('DISCLOSE', 'LIMIT', 'RECUSE', 'EXCLUDE', 'WAIVE')),
    CONSTRAINT ck_person_conflict_resolved CHECK (num_nulls(outcome, reason, resolved_by, resolved_at) in (0, 4)),
    CONSTRAINT fk_person_conflict_conflict_check_check_id FOREIGN KEY (check_id) REFERENCES conflict_check (id) ON DELETE RESTRICT,
    CONSTRAINT fk_person_conflict_contact_person_id FOREIGN KEY (person_id) REFERENCES contact (id) ON DELETE RESTRICT,
    CONSTRAINT fk_person_conflict_relationship_case_id FOREIGN KEY (case_id) REFERENCES relationship (id) ON DELETE RESTRICT
);


CREATE TABLE dossier_evidence (
    id uuid NOT NULL,
    dossier_id uuid NOT NULL,
    answer_id uuid NOT NULL,
    reference text,
    file_id uuid,
    added_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_dossier_evidence PRIMARY KEY (id),
    CONSTRAINT ck_dossier_evidence_something CHECK (num_nonnulls(reference, file_id) > 0),
    CONSTRAINT fk_dossier_evidence_dossier_answer_answer_id FOREIGN KEY (answer_id) REFERENCES dossier_answer (id) ON DELETE RESTRICT,
    CONSTRAINT fk_dossier_evidence_dossier_dossier_id FOREIGN KEY (dossier_id) REFERENCES dossier (id) ON DELETE RESTRICT,
    CONSTRAINT fk_dossier_evidence_stored_file_file_id FOREIGN KEY (file_id) REFERENCES stored_file (id) ON DELETE RESTRICT
);


CREATE TABLE conflict_step (
    id uuid NOT NULL,
    check_id uuid NOT NULL,
    path_id uuid NOT NULL,
    position integer NOT NULL,
    from_id uuid NOT NULL,
    to_id uuid NOT NULL,
    link_id uuid,
    link_kind character varying(60),
    declaration_item_id uuid,
    interest_kind character varying(60),
    is_forward boolean NOT NULL,
    percent numeric,
    chain_percent numeric,
    CONSTRAINT pk_conflict_step PRIMARY KEY (id),
    CONSTRAINT ck_conflict_step_interest_kind CHECK (interest_kind in ('EMPLOYMENT', 'CONSULTING', 'RESEARCH_SUPPORT', 'INVESTMENT', 'INTELLECTUAL_PROPERTY', 'PUBLIC_STATEMENT', 'FAMILY', 'TOBACCO', 'OTHER')),
    CONSTRAINT ck_conflict_step_link_kind CHECK (link_kind in ('EMPLOYS', 'BOARD_MEMBER', 'CONSULTS_FOR', 'OWNS', 'CONTROLS', 'FUNDS', 'MEMBER_OF', 'FAMILY', 'PARTNER_OF')),
    CONSTRAINT ck_conflict_step_tie CHECK (num_nonnulls(link_id, declaration_item_id) = 1),
    CONSTRAINT fk_conflict_step_conflict_path_path_id FOREIGN KEY (path_id) REFERENCES conflict_path (id) ON DELETE RESTRICT,
    CONSTRAINT fk_conflict_step_declaration_item_declaration_item_id FOREIGN KEY (declaration_item_id) REFERENCES declaration_item (id) ON DELETE RESTRICT,
    CONSTRAINT fk_conflict_step_link_link_id FOREIGN KEY (link_id) REFERENCES link (id) ON DELETE RESTRICT,
    CONSTRAINT fk_conflict_step_party_from_id FOREIGN KEY (from_id) REFERENCES party (id) ON DELETE RESTRICT,
    CONSTRAINT fk_conflict_step_party_to_id FOREIGN KEY (to_id) REFERENCES party (id) ON DELETE RESTRICT
);


CREATE TABLE influence_source (
    id uuid NOT NULL,
    check_id uuid NOT NULL,
    finding_id uuid NOT NULL,
    link_id uuid,
    gift_id uuid,
    usd_amount numeric,
    rate_day date,
    not_counted character varying(60),
    CONSTRAINT pk_influence_source PRIMARY KEY (id),
    CONSTRAINT ck_influence_source_not_counted CHECK (not_counted in ('NO_AMOUNT', 'NO_RATE')),
    CONSTRAINT ck_influence_source_one CHECK (num_nonnulls(link_id, gift_id) <= 1),
    CONSTRAINT fk_influence_source_gift_gift_id FOREIGN KEY (gift_id) REFERENCES gift (id) ON DELETE RESTRICT,
    CONSTRAINT fk_influence_source_influence_finding_finding_id FOREIGN KEY (finding_id) REFERENCES influence_finding (id) ON DELETE RESTRICT,
    CONSTRAINT fk_influence_source_link_link_id FOREIGN KEY (link_id) REFERENCES link (id) ON DELETE RESTRICT
);


CREATE TABLE recusal (
    id uuid NOT NULL,
    conflict_id uuid NOT NULL,
    person_id uuid NOT NULL,
    agenda_item_id uuid NOT NULL,
    CONSTRAINT pk_recusal PRIMARY KEY (id),
    CONSTRAINT fk_recusal_agenda_item_agenda_item_id FOREIGN KEY (agenda_item_id) REFERENCES agenda_item (id) ON DELETE RESTRICT,
    CONSTRAINT fk_recusal_contact_person_id FOREIGN KEY (person_id) REFERENCES contact (id) ON DELETE RESTRICT,
    CONSTRAINT fk_recusal_person_conflict_conflict_id FOREIGN KEY (conflict_id) REFERENCES person_conflict (id) ON DELETE RESTRICT
);


CREATE INDEX ix_access_token_user_id ON access_token (user_id);


CREATE UNIQUE INDEX ux_access_token_hash ON access_token (hash);


CREATE INDEX ix_advice_approval_id_given_at_id ON advice (approval_id, given_at, id);


CREATE INDEX ix_advice_person_id ON advice (person_id);


CREATE UNIQUE INDEX agenda_item_number ON agenda_item (meeting_id, number);


CREATE INDEX ix_agenda_item_case_id_meeting_id ON agenda_item (case_id, meeting_id);


CREATE UNIQUE INDEX approval_one_open ON approval (relationship_id) WHERE state in ('IN_REVIEW', 'RECORDED');


CREATE INDEX ix_approval_confirmed_by ON approval (confirmed_by);


CREATE INDEX ix_approval_decided_on_id ON approval (decided_on, id);


CREATE INDEX ix_approval_outcome_id ON approval (outcome, id);


CREATE INDEX ix_approval_profile_id ON approval (profile_id);


CREATE INDEX ix_approval_recorded_by ON approval (recorded_by);


CREATE INDEX ix_approval_relationship_id_id ON approval (relationship_id, id);


CREATE INDEX ix_approval_route_id ON approval (route, id);


CREATE INDEX ix_approval_session_number ON approval (session_number);


CREATE INDEX ix_approval_session_year_session_number_id ON approval (session_year, session_number, id);


CREATE INDEX ix_approval_state_id ON approval (state, id);


CREATE INDEX ix_approval_submitted_at_id ON approval (submitted_at, id);


CREATE INDEX ix_approval_submitted_by ON approval (submitted_by);


CREATE INDEX ix_approval_type_id ON approval (type, id);


CREATE INDEX ix_approval_valid_until_id ON approval (valid_until, id);


CREATE INDEX ix_approval_condition_approval_id_due_on_id ON approval_condition (approval_id, due_on, id);


CREATE INDEX ix_approval_condition_due_on ON approval_condition (due_on);


CREATE INDEX ix_approval_condition_fulfilled_on ON approval_condition (fulfilled_on);


CREATE INDEX ix_audit_change_entity_id_id ON audit_change (entity_id, id);


CREATE INDEX ix_audit_change_entry_id_entity_kind_field_id ON audit_change (entry_id, entity_kind, field, id);


CREATE INDEX ix_audit_change_subject_id_id ON audit_change (subject_id, id);


CREATE INDEX ix_audit_entry_fact_recorded_at_id ON audit_entry (fact, recorded_at, id);


CREATE INDEX ix_audit_entry_id ON audit_entry USING hash (id);


CREATE INDEX ix_audit_entry_recorded_at_id ON audit_entry (recorded_at, id);


CREATE INDEX ix_audit_entry_subject_id_recorded_at_id ON audit_entry (subject_id, recorded_at, id);


CREATE INDEX ix_audit_entry_subject_kind_recorded_at_id ON audit_entry (subject_kind, recorded_at, id);


CREATE INDEX ix_bureau_input_approval_id_given_at_id ON bureau_input (approval_id, given_at, id);


CREATE INDEX ix_bureau_input_person_id ON bureau_input (person_id);


CREATE UNIQUE INDEX case_part_once ON case_part (case_id, person_id, part);


CREATE UNIQUE INDEX case_part_one_person ON case_part (case_id, part) WHERE part in ('PREPARER', 'CHECKER', 'CONFIRMER');


CREATE UNIQUE INDEX case_part_three_people ON case_part (case_id, person_id) WHERE part in ('PREPARER', 'CHECKER', 'CONFIRMER');


CREATE INDEX ix_case_part_part ON case_part (part);


CREATE INDEX ix_case_part_person_id ON case_part (person_id);


CREATE INDEX ix_checked_party_check_id_id ON checked_party (check_id, id);


CREATE UNIQUE INDEX ix_checked_party_check_id_role_party_id ON checked_party (check_id, role, party_id);


CREATE INDEX ix_checked_party_party_id ON checked_party (party_id);


CREATE UNIQUE INDEX conflict_check_number ON conflict_check (case_id, number);


CREATE INDEX ix_conflict_check_candidate_id ON conflict_check (candidate_id);


CREATE INDEX ix_conflict_check_paths_found ON conflict_check (paths_found);


CREATE INDEX ix_conflict_check_policy_id ON conflict_check (policy_id);


CREATE INDEX ix_conflict_check_searched_at_id ON conflict_check (searched_at, id);


CREATE INDEX ix_conflict_check_searcher_declaration_id ON conflict_check (searcher_declaration_id);


CREATE INDEX ix_conflict_check_would_change_link_id ON conflict_check (would_change_link_id);


CREATE INDEX ix_conflict_check_would_change_party_id ON conflict_check (would_change_party_id);


CREATE UNIQUE INDEX ix_conflict_path_check_id_position ON conflict_path (check_id, position);


CREATE INDEX ix_conflict_path_end_id ON conflict_path (end_id);


CREATE INDEX ix_conflict_path_grade ON conflict_path (grade);


CREATE INDEX ix_conflict_path_length ON conflict_path (length);


CREATE INDEX ix_conflict_path_ownership_percent ON conflict_path (ownership_percent);


CREATE INDEX ix_conflict_path_person_id ON conflict_path (person_id);


CREATE INDEX ix_conflict_step_declaration_item_id ON conflict_step (declaration_item_id);


CREATE INDEX ix_conflict_step_from_id ON conflict_step (from_id);


CREATE INDEX ix_conflict_step_link_id ON conflict_step (link_id);


CREATE UNIQUE INDEX ix_conflict_step_path_id_position ON conflict_step (path_id, position);


CREATE INDEX ix_conflict_step_to_id ON conflict_step (to_id);


CREATE INDEX ix_contact_country_id ON contact (country, id);


CREATE INDEX ix_contact_country_sort_name_id ON contact (country, sort_name, id);


CREATE INDEX ix_contact_created_at_id ON contact (created_at, id);


CREATE INDEX ix_contact_liaison_owner ON contact (liaison_owner);


CREATE INDEX ix_contact_name ON contact (name);


CREATE INDEX ix_contact_region_sort_name_id ON contact (region, sort_name, id);


CREATE INDEX ix_contact_sort_name_id ON contact (sort_name, id);


CREATE INDEX ix_contact_expertise_contact_id ON contact_expertise (contact_id);


CREATE INDEX ix_contact_expertise_known_contact_id ON contact_expertise (known_contact_id);


CREATE INDEX ix_contact_expertise_superseded_by ON contact_expertise (superseded_by);


CREATE INDEX ix_contact_expertise_topic ON contact_expertise (topic);


CREATE UNIQUE INDEX declaration_meeting_number ON declaration (meeting_id, person_id, number);


CREATE UNIQUE INDEX declaration_number ON declaration (case_id, person_id, number);


CREATE INDEX ix_declaration_corrects ON declaration (corrects);


CREATE INDEX ix_declaration_due_on ON declaration (due_on);


CREATE INDEX ix_declaration_filed_at_id ON declaration (filed_at, id);


CREATE INDEX ix_declaration_is_late ON declaration (is_late);


CREATE INDEX ix_declaration_lapses_on ON declaration (lapses_on);


CREATE INDEX ix_declaration_person_id_state ON declaration (person_id, state);


CREATE INDEX ix_declaration_reviewed_by ON declaration (reviewed_by);


CREATE INDEX ix_declaration_state ON declaration (state);


CREATE INDEX ix_declaration_superseded_at ON declaration (superseded_at);


CREATE INDEX ix_declaration_item_declaration_id_id ON declaration_item (declaration_id, id);


CREATE INDEX ix_declaration_item_kind ON declaration_item (kind);


CREATE INDEX ix_declaration_item_party_id ON declaration_item (party_id);


CREATE UNIQUE INDEX dossier_number ON dossier (relationship_id, number);


CREATE UNIQUE INDEX dossier_one_accepted ON dossier (relationship_id) WHERE state = 'ACCEPTED';


CREATE UNIQUE INDEX dossier_one_open ON dossier (relationship_id) WHERE state in ('DRAFT', 'SUBMITTED');


CREATE INDEX ix_dossier_accepted_by ON dossier (accepted_by);


CREATE INDEX ix_dossier_opened_at_id ON dossier (opened_at, id);


CREATE INDEX ix_dossier_organization_id_id ON dossier (organization_id, id);


CREATE INDEX ix_dossier_profile_id ON dossier (profile_id);


CREATE INDEX ix_dossier_recommendation_id ON dossier (recommendation, id);


CREATE INDEX ix_dossier_risk_level_id ON dossier (risk_level, id);


CREATE INDEX ix_dossier_state_valid_until_id ON dossier (state, valid_until, id);


CREATE INDEX ix_dossier_submitted_at_id ON dossier (submitted_at, id);


CREATE INDEX ix_dossier_submitted_by ON dossier (submitted_by);


CREATE INDEX ix_dossier_tier_id ON dossier (tier, id);


CREATE INDEX ix_dossier_type_id ON dossier (type, id);


CREATE INDEX ix_dossier_valid_until_id ON dossier (valid_until, id);


CREATE INDEX ix_dossier_answer_answered_by ON dossier_answer (answered_by);


CREATE INDEX ix_dossier_answer_dossier_id_position_id ON dossier_answer (dossier_id, position, id);


CREATE INDEX ix_dossier_answer_reply ON dossier_answer (reply);


CREATE INDEX ix_dossier_evidence_answer_id_added_at_id ON dossier_evidence (answer_id, added_at, id);


CREATE INDEX ix_dossier_evidence_dossier_id ON dossier_evidence (dossier_id);


CREATE INDEX ix_dossier_evidence_file_id ON dossier_evidence (file_id);


CREATE INDEX ix_dossier_exclusion_checked_by ON dossier_exclusion (checked_by);


CREATE INDEX ix_dossier_exclusion_dossier_id_position_id ON dossier_exclusion (dossier_id, position, id);


CREATE INDEX ix_dossier_exclusion_finding ON dossier_exclusion (finding);


CREATE INDEX ix_dossier_measure_dossier_id_due_on_id ON dossier_measure (dossier_id, due_on, id);


CREATE INDEX ix_dossier_measure_due_on ON dossier_measure (due_on);


CREATE INDEX ix_dossier_measure_owner_id ON dossier_measure (owner_id);


CREATE INDEX ix_dossier_risk_dimension_level ON dossier_risk (dimension, level);


CREATE INDEX ix_dossier_risk_dossier_id_position_id ON dossier_risk (dossier_id, position, id);


CREATE INDEX ix_dossier_risk_level ON dossier_risk (level);


CREATE INDEX ix_dossier_risk_rated_by ON dossier_risk (rated_by);


CREATE UNIQUE INDEX dossier_snapshot_once ON dossier_snapshot (dossier_id);


CREATE INDEX ix_exchange_rate_currency_day ON exchange_rate (currency, day);


CREATE INDEX ix_exchange_rate_day_id ON exchange_rate (day, id);


CREATE INDEX ix_exchange_rate_import_id ON exchange_rate (import_id);


CREATE INDEX ix_exchange_rate_superseded_at ON exchange_rate (superseded_at);


CREATE INDEX ix_exchange_rate_superseded_by ON exchange_rate (superseded_by);


CREATE INDEX ix_follow_up_done_by ON follow_up (done_by);


CREATE INDEX ix_follow_up_done_due_on_id ON follow_up (done, due_on, id);


CREATE INDEX ix_follow_up_due_on_id ON follow_up (due_on, id);


CREATE INDEX ix_follow_up_interaction_id ON follow_up (interaction_id);


CREATE INDEX ix_follow_up_owner_id_due_on ON follow_up (owner_id, due_on);


CREATE UNIQUE INDEX ix_framework_code ON framework (code);


CREATE INDEX ix_framework_from_year ON framework (from_year);


CREATE INDEX ix_gift_day_id ON gift (day, id);


CREATE INDEX ix_gift_from_id ON gift (from_id);


CREATE INDEX ix_gift_superseded_at ON gift (superseded_at);


CREATE INDEX ix_gift_superseded_by ON gift (superseded_by);


CREATE INDEX ix_gift_to_id ON gift (to_id);


CREATE INDEX ix_idempotency_recorded_at ON idempotency (recorded_at);


CREATE INDEX ix_influence_finding_check_id_position ON influence_finding (check_id, position);


CREATE INDEX ix_influence_finding_kind ON influence_finding (kind);


CREATE INDEX ix_influence_finding_level ON influence_finding (level);


CREATE INDEX ix_influence_finding_party_id ON influence_finding (party_id);


CREATE INDEX ix_influence_source_finding_id_id ON influence_source (finding_id, id);


CREATE INDEX ix_influence_source_gift_id ON influence_source (gift_id);


CREATE INDEX ix_influence_source_link_id ON influence_source (link_id);


CREATE INDEX ix_interaction_happened_on_id ON interaction (happened_on, id);


CREATE INDEX ix_interaction_id ON interaction USING hash (id);


CREATE INDEX ix_interaction_kind_happened_on_id ON interaction (kind, happened_on, id);


CREATE INDEX ix_interaction_logged_at_id ON interaction (logged_at, id);


CREATE INDEX ix_interaction_logged_by_happened_on_id ON interaction (logged_by, happened_on, id);


CREATE INDEX ix_interaction_sort_subject_trigrams ON interaction USING gin (sort_subject gin_trgm_ops);


CREATE INDEX ix_interaction_subject ON interaction USING hash (subject);


CREATE UNIQUE INDEX ix_interaction_objective_interaction_id_objective_id ON interaction_objective (interaction_id, objective_id);


CREATE INDEX ix_interaction_objective_objective_id_happened_on_id ON interaction_objective (objective_id, happened_on, id);


CREATE UNIQUE INDEX ix_interaction_organization_interaction_id_organization_id ON interaction_organization (interaction_id, organization_id);


CREATE INDEX ix_interaction_organization_organization_id_happened_on_id ON interaction_organization (organization_id, happened_on, id);


CREATE INDEX ix_interaction_participant_contact_id_happened_on_id ON interaction_participant (contact_id, happened_on, id);


CREATE UNIQUE INDEX ix_interaction_participant_interaction_id_contact_id ON interaction_participant (interaction_id, contact_id);


CREATE INDEX ix_link_from_id_from_kind ON link (from_id, from_kind);


CREATE INDEX ix_link_kind ON link (kind);


CREATE INDEX ix_link_known_contact_id_recorded_at_id ON link (known_contact_id, recorded_at, id);


CREATE INDEX ix_link_known_from_id_recorded_at_id ON link (known_from_id, recorded_at, id);


CREATE INDEX ix_link_known_organization_id_recorded_at_id ON link (known_organization_id, recorded_at, id);


CREATE INDEX ix_link_known_to_id_recorded_at_id ON link (known_to_id, recorded_at, id);


CREATE INDEX ix_link_neighbours_from ON link (from_id) INCLUDE (id, to_id, kind, percent, valid_from, valid_to, recorded_at, superseded_at);


CREATE INDEX ix_link_neighbours_to ON link (to_id) INCLUDE (id, from_id, kind, percent, valid_from, valid_to, recorded_at, superseded_at);


CREATE INDEX ix_link_percent ON link (percent);


CREATE INDEX ix_link_recorded_at_id ON link (recorded_at, id);


CREATE INDEX ix_link_superseded_by ON link (superseded_by);


CREATE INDEX ix_link_to_id_to_kind ON link (to_id, to_kind);


CREATE INDEX ix_link_valid_from_id ON link (valid_from, id);


CREATE INDEX ix_link_valid_to ON link (valid_to);


CREATE INDEX ix_list_change_before_id ON list_change (before_id);


CREATE INDEX ix_list_change_entry_id ON list_change (entry_id);


CREATE INDEX ix_list_change_version_id_kind_id ON list_change (version_id, kind, id);


CREATE UNIQUE INDEX list_feed_kind ON list_feed (kind);


CREATE INDEX ix_list_fetch_feed_id_at_id ON list_fetch (feed_id, at, id);


CREATE INDEX ix_list_fetch_version_id ON list_fetch (version_id);


CREATE INDEX ix_list_record_points_at ON list_record USING gin (points_at);


CREATE INDEX ix_list_version_imported_by ON list_version (imported_by);


CREATE INDEX ix_list_version_in_force ON list_version (in_force);


CREATE INDEX ix_list_version_list_date_id ON list_version (list_date, id);


CREATE UNIQUE INDEX list_version_in_force ON list_version (kind) WHERE replaced_at is null;


CREATE UNIQUE INDEX list_version_number ON list_version (kind, number);


CREATE INDEX ix_listed_entry_from_version_id ON listed_entry (from_version_id);


CREATE INDEX ix_listed_entry_kind ON listed_entry (kind);


CREATE INDEX ix_listed_entry_list_kind_from_version_id ON listed_entry (list_kind, from_version_id);


CREATE INDEX ix_listed_entry_primary_name ON listed_entry (primary_name);


CREATE INDEX ix_listed_entry_reference_number ON listed_entry (reference_number);


CREATE INDEX ix_listed_entry_sort_name_id ON listed_entry (sort_name, id);


CREATE INDEX ix_listed_entry_sort_name_trigrams ON listed_entry USING gin (sort_name gin_trgm_ops);


CREATE INDEX ix_listed_entry_until_version_id ON listed_entry (until_version_id);


CREATE UNIQUE INDEX listed_entry_in_force ON listed_entry (list_kind, source_id) WHERE until_version_id is null;


CREATE INDEX ix_meeting_body ON meeting (body);


CREATE INDEX ix_meeting_ends_on ON meeting (ends_on);


CREATE INDEX ix_meeting_starts_on_id ON meeting (starts_on, id);


CREATE INDEX ix_objective_code ON objective (code);


CREATE UNIQUE INDEX ix_objective_framework_id_code ON objective (framework_id, code);


CREATE INDEX ix_objective_framework_id_rank ON objective (framework_id, rank);


CREATE UNIQUE INDEX ix_objective_mapping_from_id_to_id ON objective_mapping (from_id, to_id);


CREATE INDEX ix_objective_mapping_to_id ON objective_mapping (to_id);


CREATE INDEX ix_organization_categories ON organization USING gin (categories);


CREATE INDEX ix_organization_country_id ON organization (country, id);


CREATE INDEX ix_organization_country_sort_name_id ON organization (country, sort_name, id);


CREATE INDEX ix_organization_created_at_id ON organization (created_at, id);


CREATE INDEX ix_organization_form_sort_name_id ON organization (form, sort_name, id);


CREATE INDEX ix_organization_name ON organization (name);


CREATE INDEX ix_organization_ownership_sort_name_id ON organization (ownership, sort_name, id);


CREATE INDEX ix_organization_reach_sort_name_id ON organization (reach, sort_name, id);


CREATE INDEX ix_organization_region_sort_name_id ON organization (region, sort_name, id);


CREATE INDEX ix_organization_sectors ON organization USING gin (sectors);


CREATE INDEX ix_organization_sort_name_id ON organization (sort_name, id);


CREATE INDEX ix_outbox_recorded_at ON outbox (recorded_at);


CREATE INDEX ix_outbox_transaction_id ON outbox (transaction_id);


CREATE INDEX ix_party_identifier_known_party_id ON party_identifier (known_party_id);


CREATE INDEX ix_party_identifier_party_id ON party_identifier (party_id);


CREATE INDEX ix_party_identifier_superseded_by ON party_identifier (superseded_by);


CREATE INDEX ix_party_identifier_value ON party_identifier (value);


CREATE UNIQUE INDEX ux_party_identifier_value ON party_identifier (kind, jurisdiction, value) NULLS NOT DISTINCT WHERE superseded_at is null and valid_to is null;


CREATE INDEX ix_party_name_known_party_id ON party_name (known_party_id);


CREATE INDEX ix_party_name_name ON party_name USING hash (name);


CREATE INDEX ix_party_name_party_id ON party_name (party_id);


CREATE INDEX ix_party_name_sort_name ON party_name (sort_name);


CREATE INDEX ix_party_name_superseded_by ON party_name (superseded_by);


CREATE INDEX ix_person_conflict_bars ON person_conflict (bars);


CREATE INDEX ix_person_conflict_check_id ON person_conflict (check_id);


CREATE INDEX ix_person_conflict_opened_at_id ON person_conflict (opened_at, id);


CREATE INDEX ix_person_conflict_outcome ON person_conflict (outcome);


CREATE INDEX ix_person_conflict_person_id ON person_conflict (person_id);


CREATE INDEX ix_person_conflict_resolution ON person_conflict (resolution);


CREATE UNIQUE INDEX person_conflict_once ON person_conflict (case_id, person_id);


CREATE INDEX ix_policy_profile_in_force ON policy_profile (in_force);


CREATE INDEX ix_policy_profile_loaded_at_id ON policy_profile (loaded_at, id);


CREATE UNIQUE INDEX policy_profile_number ON policy_profile (code, number);


CREATE UNIQUE INDEX policy_profile_once ON policy_profile (code, checksum);


CREATE INDEX ix_recusal_agenda_item_id_id ON recusal (agenda_item_id, id);


CREATE INDEX ix_recusal_conflict_id_id ON recusal (conflict_id, id);


CREATE INDEX ix_recusal_person_id ON recusal (person_id);


CREATE INDEX ix_relationship_expires_on_id ON relationship (expires_on, id);


CREATE INDEX ix_relationship_instrument_expires_on_id ON relationship (instrument_expires_on, id);


CREATE INDEX ix_relationship_organization_id_opened_on_id ON relationship (organization_id, opened_on, id);


CREATE INDEX ix_relationship_profile_id ON relationship (profile_id);


CREATE INDEX ix_relationship_review_on_id ON relationship (review_on, id);


CREATE INDEX ix_relationship_sort_title_id ON relationship (sort_title, id);


CREATE INDEX ix_relationship_sort_title_trigrams ON relationship USING gin (sort_title gin_trgm_ops);


CREATE INDEX ix_relationship_state_opened_on_id ON relationship (state, opened_on, id);


CREATE INDEX ix_relationship_title ON relationship (title);


CREATE INDEX ix_relationship_type_opened_on_id ON relationship (type, opened_on, id);


CREATE INDEX relationship_newest ON relationship (opened_on, id, expires_on, review_on, instrument_expires_on);


CREATE INDEX relationship_published ON relationship (organization_id, id) WHERE published;


CREATE INDEX relationship_published_newest ON relationship (opened_on, id) WHERE published;


CREATE INDEX relationship_submitted_state ON relationship (state, opened_on, id) WHERE published or state in ('IN_REVIEW', 'APPROVED', 'DECLINED', 'ACTIVE', 'UNDER_REVIEW', 'SUSPENDED', 'ENDED');


CREATE INDEX ix_relationship_milestone_due_on ON relationship_milestone (due_on);


CREATE INDEX ix_relationship_milestone_reached_on ON relationship_milestone (reached_on);


CREATE INDEX ix_relationship_milestone_relationship_id_due_on_id ON relationship_milestone (relationship_id, due_on, id);


CREATE INDEX ix_relationship_objective_objective_id_relationship_id ON relationship_objective (objective_id, relationship_id);


CREATE UNIQUE INDEX relationship_objective_once ON relationship_objective (relationship_id, objective_id);


CREATE INDEX ix_screened_party_party_id_screening_id ON screened_party (party_id, screening_id);


CREATE INDEX ix_screened_party_role ON screened_party (role);


CREATE UNIQUE INDEX ix_screened_party_screening_id_party_id ON screened_party (screening_id, party_id);


CREATE INDEX ix_screening_hits_found ON screening (hits_found);


CREATE INDEX ix_screening_party_id_screened_at_id ON screening (party_id, screened_at, id);


CREATE INDEX ix_screening_result ON screening (result);


CREATE INDEX ix_screening_screened_at_id ON screening (screened_at, id);


CREATE INDEX ix_screening_trigger ON screening (trigger);


CREATE INDEX ix_screening_valid_until ON screening (valid_until);


CREATE INDEX ix_screening_hit_carried_from ON screening_hit (carried_from);


CREATE INDEX ix_screening_hit_current ON screening_hit (current);


CREATE INDEX ix_screening_hit_decision ON screening_hit (decision);


CREATE INDEX ix_screening_hit_ended_by_version ON screening_hit (ended_by_version);


CREATE INDEX ix_screening_hit_entry_id ON screening_hit (entry_id);


CREATE INDEX ix_screening_hit_holds_until ON screening_hit (holds_until) WHERE ended is null;


CREATE INDEX ix_screening_hit_organization_id ON screening_hit (organization_id);


CREATE INDEX ix_screening_hit_party_id ON screening_hit (party_id);


CREATE INDEX ix_screening_hit_proposed ON screening_hit (proposed);


CREATE INDEX ix_screening_hit_reopened_from ON screening_hit (reopened_from);


CREATE INDEX ix_screening_hit_score_id ON screening_hit (score, id);


CREATE UNIQUE INDEX ix_screening_hit_screening_id_party_id_entry_id ON screening_hit (screening_id, party_id, entry_id);


CREATE INDEX ix_screening_hit_screening_id_score_id ON screening_hit (screening_id, score, id);


CREATE UNIQUE INDEX ix_screening_list_screening_id_version_id ON screening_list (screening_id, version_id);


CREATE INDEX ix_screening_list_version_id ON screening_list (version_id);


CREATE INDEX ix_stored_file_evidence_for ON stored_file (evidence_for);


CREATE INDEX ix_stored_file_interaction_id_uploaded_at_id ON stored_file (interaction_id, uploaded_at, id);


CREATE INDEX ix_stored_file_loose ON stored_file (uploaded_at) WHERE use is null;


CREATE INDEX ix_stored_file_relationship_id_uploaded_at_id ON stored_file (relationship_id, uploaded_at, id);


CREATE INDEX ix_stored_file_sha256 ON stored_file (sha256);


CREATE INDEX ix_stored_file_uploaded_by_uploaded_at ON stored_file (uploaded_by, uploaded_at);


CREATE UNIQUE INDEX ux_user_account_contact ON user_account (contact_id);


CREATE UNIQUE INDEX ux_user_account_user_name ON user_account (user_name);



-- Data/search_text.sql
-- Letters as they are searched: lower case and without accents, as Folding folds them. They come apart from their accents, lose them, and are put together again where no accent was.
-- Bodies that are planned once, with nothing but PostgreSQL's own functions in them: a restored backup fills generated columns before it knows where ours are.
create or replace function fold_letters(given text) returns text language plpgsql immutable strict parallel safe as $$
begin
    if octet_length(given) = length(given) then return lower(given collate "C"); end if;
    return translate(replace(replace(replace(replace(
        lower(normalize(regexp_replace(normalize(given, NFKD), '[\u0300-\u036f\u0591-\u05c7\u064b-\u0652\u0640]', '', 'g'), NFC)),
        'æ', 'ae'), 'œ', 'oe'), 'ß', 'ss'), 'þ', 'th'),
        'ⱥȺƀɃɓƁȼȻðÐđĐɖƉɗƊəƏɛƐƒƑɣƔħĦıɨƗĸƙƘłŁɫⱢŋŊøØɔƆŧŦʉɄƴƳƶƵςٱةىآأإΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩАБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЂЄЅІЈЉЊЋЏҐӘӨ',
        'aabbbbccddddddddeeeeffgghhiiikkkllllnnoooottuuyyzzσاهياااαβγδεζηθικλμνξοπρστυφχψωабвгдежзиклмнопрстуфхцчшщъыьэюяђєѕіјљњћџґәө');
end $$;
-- A short text that is looked for by a part of it, folded as Folding folds it, with one space between words.
create or replace function fold_text(given text) returns text language sql immutable strict parallel safe return
    btrim(regexp_replace(fold_letters(given), '[\s\u0085\u1680\u2028\u2029]+', ' ', 'g'));
-- Signs become spaces. In plain text they are looked for as a class, which takes a seventh of the time of looking for each letter among them.
create or replace function search_signs_apart(given text) returns text language plpgsql immutable strict parallel safe as $$
begin
    if octet_length(given) = length(given) then return regexp_replace(given, '[!-/:-@[-`{-~]', ' ', 'g'); end if;
    return translate(given, '!"#$%&''()*+,-./:;<=>?@[\]^_`{|}~ʹʻʼ‘’‚“”„‹›«»‐‑–—…·•¡¿', '                                                      ');
end $$;
-- Text as it is searched by words: folded, and with a space for each sign. What stands behind 100,000 letters is not searched.
create or replace function search_text(given text) returns text language sql immutable strict parallel safe return
    search_signs_apart(fold_letters(left(given, 100000)));
-- The same for every array, which PostgreSQL's own function does not promise.
create or replace function search_joined(given text[]) returns text language sql immutable strict parallel safe as $$
    select array_to_string(given, ' ')
$$;

-- Data/today.sql
-- The day by which the database tells how old things are: what the setting partnercrm.day says, where a clock other than the database's is to hold, else the day in UTC, as in the program.
create or replace function today() returns date language sql stable parallel safe as $$
  select coalesce(nullif(current_setting('partnercrm.day', true), '')::date, (now() at time zone 'UTC')::date)
$$;

-- Approvals/append_only_statements.sql
-- What an adviser said is evidence: it stays as it was said, whoever connects to the database.
create or replace function refuse_changed_statement() returns trigger language plpgsql as $$
begin
  raise exception 'A statement on a case cannot be changed or removed.' using errcode = 'check_violation', constraint = 'statement_append_only';
end
$$;

create or replace trigger advice_append_only before update or delete on advice for each row execute function refuse_changed_statement();

create or replace trigger bureau_input_append_only before update or delete on bureau_input for each row execute function refuse_changed_statement();

-- Approvals/search.sql
-- What searches look through: a vector for each group of readers, made of the columns that exactly these may read.
alter table approval add column if not exists words tsvector generated always as (to_tsvector('simple', search_text(coalesce(agenda_item, '') || ' ' || coalesce(document_symbol, '') || ' ' || coalesce(report_paragraph, '') || ' ' || coalesce(rationale, '')))) stored;
create index if not exists ix_approval_words on approval using gin (words);
alter table advice add column if not exists words tsvector generated always as (to_tsvector('simple', search_text(text))) stored;
create index if not exists ix_advice_words on advice using gin (words);
alter table bureau_input add column if not exists words tsvector generated always as (to_tsvector('simple', search_text(text))) stored;
create index if not exists ix_bureau_input_words on bureau_input using gin (words);
alter table approval_condition add column if not exists words tsvector generated always as (to_tsvector('simple', search_text(text || ' ' || coalesce(evidence, '')))) stored;
create index if not exists ix_approval_condition_words on approval_condition using gin (words);

-- Audit/append_only.sql
-- The audit is written once. Sealing may give an entry its batch; erasing a personal value empties it and leaves its hash.
create function refuse_audit_changes() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and tg_table_name = 'audit_entry' then
        if to_jsonb(new) - 'batch' = to_jsonb(old) - 'batch' and old.batch is null then
            return new;
        end if;
    elsif tg_op = 'UPDATE' then
        if to_jsonb(new) - array['before', 'after', 'salt', 'before_hash', 'after_hash', 'erased_at']
            = to_jsonb(old) - array['before', 'after', 'salt', 'before_hash', 'after_hash', 'erased_at']
            and old.erased_at is null and new.erased_at is not null
            and new.before is null and new.after is null and new.salt is not null
            and (old.before is null) = (new.before_hash is null) and (old.after is null) = (new.after_hash is null) then
            return new;
        end if;
    end if;
    raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger append_only before update or delete on audit_entry for each row execute function refuse_audit_changes();
create trigger append_only before update or delete on audit_change for each row execute function refuse_audit_changes();
create trigger no_truncate before truncate on audit_entry for each statement execute function refuse_audit_changes();
create trigger no_truncate before truncate on audit_change for each statement execute function refuse_audit_changes();

-- Candidates/kept.sql
-- What candidates are ranked by, kept for each organization so that the best are found in an index. Every write that matters notes the organization in candidate_stale;
-- upkeep brings what is kept up to date, a moment later. Until then reads look at the noted organizations themselves, so that no answer is ever old.

-- Objectives by short numbers.
create table if not exists candidate_slot (
  objective_id uuid primary key references objective (id) on delete cascade,
  slot integer not null generated always as identity (minvalue 0 start with 0)
);

-- The combinations of region and categories that occur.
create table if not exists candidate_cell (
  id integer primary key generated always as identity,
  region text,
  categories text[] not null,
  constraint candidate_cell_once unique nulls not distinct (region, categories)
);

-- What occurs in a cell of types of work and of risk, and how many candidates each such kind has.
create table if not exists candidate_kind (
  id integer primary key generated always as identity,
  cell integer not null references candidate_cell (id),
  types text[] not null,
  risk text,
  submitted_risk text,
  candidates integer not null default 0,
  constraint candidate_kind_once unique nulls not distinct (cell, types, risk, submitted_risk)
);

-- One row for each organization.
create table if not exists candidate_standing (
  organization_id uuid primary key references organization (id) on delete cascade,
  region text,
  categories text[] not null,
  sectors text[] not null,
  types text[] not null,          -- the types of relationships that it has or had
  risk text,                      -- what its latest dossier says that has a rating
  submitted_risk text,            -- the same, as those see it who see no drafts
  cell integer references candidate_cell (id),
  kind integer references candidate_kind (id),
  eligible boolean not null,      -- neither excluded nor perhaps on a list
  linked integer[] not null,      -- objectives that its submitted relationships serve
  serves integer[] not null,      -- those that it serves today
  touched integer[] not null,     -- those that interactions with it touched
  recent date[] not null,         -- its ten newest interactions
  fades_on date,                  -- from this day on its points are fewer, whoever writes or not
  breadth smallint not null,      -- linked and touched objectives by their weights, rounded up to few steps
  points smallint not null,       -- what capacity, record and risk give at most from now on
  linked_bits bit(64) not null,
  touched_bits bit(64) not null
);
create index if not exists candidate_ranked on candidate_standing (cell, breadth, points, organization_id) include (linked_bits, touched_bits) where eligible;
create index if not exists candidate_ranked_by_kind on candidate_standing (kind, breadth, points, organization_id) include (linked_bits, touched_bits) where eligible;
create index if not exists candidate_fading on candidate_standing (fades_on) where fades_on is not null;

-- How many partners of a sector serve an objective today, and how many of a region and category. Only upkeep writes here, so no two writes wait for each other.
create table if not exists candidate_served (
  slot integer not null,
  sector text not null,
  partners integer not null,
  primary key (slot, sector)
);
create table if not exists candidate_covered (
  slot integer not null,
  region text not null,
  category text not null,
  partners integer not null,
  primary key (slot, region, category)
);

-- The latest day since which interactions were counted into points. Points promise nothing for earlier days.
create table if not exists candidate_counted (since date not null);

-- What was written since upkeep last ran.
create table if not exists candidate_stale (
  id bigint primary key generated always as identity,
  kind text not null,
  subject uuid not null
);

-- The organizations that the first of these notes are about, or all.
create or replace function candidate_waiting(up_to bigint default 9223372036854775807) returns setof uuid language plpgsql stable rows 10 as $$
begin
  if not exists (select 1 from candidate_stale) then return; end if;
  return query
  select q.subject from candidate_stale q where q.id <= up_to and q.kind = 'ORGANIZATION'
  union
  select r.organization_id from candidate_stale q join relationship r on r.id = q.subject where q.id <= up_to and q.kind = 'RELATIONSHIP'
  union
  select i.organization_id from candidate_stale q join interaction_organization i on i.interaction_id = q.subject where q.id <= up_to and q.kind = 'INTERACTION'
  union
  select p.party_id from candidate_stale q join screened_party p on p.screening_id = q.subject and p.role = 'SELF' where q.id <= up_to and q.kind = 'SCREENING';
end $$;

-- A note is only written, never looked for: writes that run at the same time do not get into each other's way.
create or replace function candidate_note() returns trigger language plpgsql as $$
begin
  if tg_op <> 'DELETE' then
    if tg_argv[0] = 'organization' then insert into candidate_stale (kind, subject) values ('ORGANIZATION', new.id);
    elsif tg_argv[0] = 'organization_id' then insert into candidate_stale (kind, subject) values ('ORGANIZATION', new.organization_id);
    elsif tg_argv[0] = 'party_id' then insert into candidate_stale (kind, subject) values ('ORGANIZATION', new.party_id);
    elsif tg_argv[0] = 'relationship_id' then insert into candidate_stale (kind, subject) values ('RELATIONSHIP', new.relationship_id);
    elsif tg_argv[0] = 'case_id' then insert into candidate_stale (kind, subject) values ('RELATIONSHIP', new.case_id);
    elsif tg_argv[0] = 'interaction_id' then insert into candidate_stale (kind, subject) values ('INTERACTION', new.interaction_id);
    else insert into candidate_stale (kind, subject) values ('SCREENING', new.screening_id);
    end if;
  end if;
  if tg_op <> 'INSERT' then
    if tg_argv[0] = 'organization_id' then insert into candidate_stale (kind, subject) values ('ORGANIZATION', old.organization_id);
    elsif tg_argv[0] = 'relationship_id' then insert into candidate_stale (kind, subject) values ('RELATIONSHIP', old.relationship_id);
    elsif tg_argv[0] = 'case_id' then insert into candidate_stale (kind, subject) values ('RELATIONSHIP', old.case_id);
    elsif tg_argv[0] = 'interaction_id' then insert into candidate_stale (kind, subject) values ('INTERACTION', old.interaction_id);
    end if;
  end if;
  return null;
end $$;

create or replace trigger candidate_note_new after insert on organization for each row execute function candidate_note('organization');
create or replace trigger candidate_note_changed after update on organization for each row
  when ((old.region, old.categories, old.sectors, old.size, old.reach, old.income_amount, old.income_currency)
    is distinct from (new.region, new.categories, new.sectors, new.size, new.reach, new.income_amount, new.income_currency))
  execute function candidate_note('organization');
create or replace trigger candidate_note_new after insert or delete on relationship for each row execute function candidate_note('organization_id');
create or replace trigger candidate_note_changed after update on relationship for each row
  when ((old.organization_id, old.state, old.type, old.published) is distinct from (new.organization_id, new.state, new.type, new.published))
  execute function candidate_note('organization_id');
create or replace trigger candidate_note after insert or update or delete on relationship_objective for each row execute function candidate_note('relationship_id');
create or replace trigger candidate_note after insert or update or delete on interaction_organization for each row execute function candidate_note('organization_id');
create or replace trigger candidate_note after insert or update or delete on interaction_objective for each row execute function candidate_note('interaction_id');
create or replace trigger candidate_note after insert on screened_party for each row when (new.role = 'SELF') execute function candidate_note('party_id');
create or replace trigger candidate_note_new after insert on screening_hit for each row execute function candidate_note('screening_id');
create or replace trigger candidate_note_changed after update on screening_hit for each row when (old.decision is distinct from new.decision) execute function candidate_note('screening_id');
create or replace trigger candidate_note_new after insert or delete on person_conflict for each row execute function candidate_note('case_id');
create or replace trigger candidate_note_changed after update on person_conflict for each row
  when ((old.case_id, old.resolution) is distinct from (new.case_id, new.resolution)) execute function candidate_note('case_id');

create or replace function candidate_number_objective() returns trigger language plpgsql as $$
begin
  insert into candidate_slot (objective_id) values (new.id);
  return null;
end $$;
create or replace trigger candidate_slot after insert on objective for each row execute function candidate_number_objective();
insert into candidate_slot (objective_id) select o.id from objective o where not exists (select 1 from candidate_slot s where s.objective_id = o.id) order by o.rank, o.id;

-- Candidates/kept_upkeep.sql
-- How what is kept comes about.
set check_function_bodies = off; -- Slices that come later bring what is named below.

-- Sectors with which there is no partnership (UNDP's exclusions), unconfirmed for the IPPC; and those that are sensitive (UNSDG's list as recalled), unconfirmed.
-- Whoever changes them, or the points, has all organizations kept anew: select candidate_note_all().
create or replace function candidate_excluded_sectors() returns text[] language sql immutable parallel safe as $$
  select array['WEAPONS', 'TOBACCO', 'GAMBLING']
$$;
create or replace function candidate_sensitive_sectors() returns text[] language sql immutable parallel safe as $$
  select array['EXTRACTIVES', 'FOSSIL_FUELS', 'ALCOHOL', 'CHEMICALS_AND_PESTICIDES', 'BREAST_MILK_SUBSTITUTES', 'FAST_FOOD', 'PHARMACEUTICALS', 'GMO_SEEDS']
$$;

create or replace function candidate_size_points(size text) returns int language sql immutable parallel safe as $$
  select case size when 'LARGE' then 6 when 'MEDIUM' then 4 when 'SMALL' then 2 else 0 end
$$;
create or replace function candidate_reach_points(reach text) returns int language sql immutable parallel safe as $$
  select case reach when 'GLOBAL' then 6 when 'INTERNATIONAL' then 4 when 'REGIONAL' then 2 else 0 end
$$;
create or replace function candidate_income_points(amount numeric, currency text) returns int language sql immutable parallel safe as $$
  select case when currency is distinct from 'USD' then 0 when amount >= 100000000 then 3 when amount >= 10000000 then 2 when amount >= 1000000 then 1 else 0 end
$$;
create or replace function candidate_risk_points(screening text, sensitive boolean) returns int language sql immutable parallel safe as $$
  select greatest(0, case screening when 'CLEAR' then 10 when 'STALE' then 5 else 0 end - case when sensitive then 5 else 0 end)
$$;
create or replace function candidate_bits(slots int[]) returns bit(64) language sql immutable parallel safe as $$
  select coalesce(bit_or(set_bit(repeat('0', 64)::bit(64), s % 64, 1)), repeat('0', 64)::bit(64)) from unnest(slots) as s
$$;
create or replace function candidate_breadths() returns smallint[] language sql immutable parallel safe as $$
  select array[0, 2, 5, 8, 11, 14, 17, 20, 25, 30, 40, 60, 32767]::smallint[]
$$;
create or replace function candidate_breadth(weight int) returns smallint language sql immutable parallel safe as $$
  select min(step) from unnest(candidate_breadths()) as step where step >= weight
$$;

-- The standing of organizations as their rows tell it now; interactions since a day count.
create or replace function candidate_facts(organizations uuid[], since date) returns setof candidate_standing language plpgsql stable rows 100 as $$
begin
  return query
  select o.id, o.region::text, c.categories, o.sectors, w.types, k.risk, k.submitted_risk, p.cell, p.kind,
    not o.sectors && candidate_excluded_sectors() and s.state not in ('UNDECIDED', 'TRUE_MATCH')
      and not exists (select 1 from relationship r join person_conflict p on p.case_id = r.id where r.organization_id = o.id and p.resolution = 'EXCLUDE')
      and not exists (select 1 from dossier d where d.organization_id = o.id and d.excludes and d.state in ('DRAFT', 'SUBMITTED', 'ACCEPTED')),
    l.linked, l.serves, t.touched, i.recent, i.fades_on,
    candidate_breadth(3 * cardinality(l.linked) + 2 * cardinality(t.touched)),
    (candidate_size_points(o.size) + candidate_reach_points(o.reach) + candidate_income_points(o.income_amount, o.income_currency) + i.counted
      -- What is stale now may be found clear tomorrow, without anything being written about the organization itself.
      + candidate_risk_points(case when s.state in ('CLEAR', 'STALE') then 'CLEAR' end, o.sectors && candidate_sensitive_sectors()))::smallint,
    candidate_bits(l.linked)::bit(64), candidate_bits(t.touched)::bit(64)
  from unnest(organizations) as given(id)
  join organization o on o.id = given.id
  cross join lateral (select v.state from screening_conclusion v where v.party_id = o.id offset 0) s
  cross join lateral (select array(select x from unnest(o.categories) as x order by x) as categories) c
  cross join lateral (
    select array(
      select distinct r.type::text from relationship r where r.organization_id = o.id and r.state in ('APPROVED', 'ACTIVE', 'UNDER_REVIEW', 'SUSPENDED', 'ENDED')
      order by 1) as types) w
  cross join lateral (
    select (array_agg(d.risk_level::text order by d.opened_at desc, d.id desc))[1] as risk,
      (array_agg(d.risk_level::text order by d.opened_at desc, d.id desc) filter (where d.state <> 'DRAFT'
        and (r.published or r.state in ('IN_REVIEW', 'APPROVED', 'DECLINED', 'ACTIVE', 'UNDER_REVIEW', 'SUSPENDED', 'ENDED'))))[1] as submitted_risk
    from dossier d join relationship r on r.id = d.relationship_id
    where d.organization_id = o.id and d.state in ('DRAFT', 'SUBMITTED', 'ACCEPTED') and d.risk_level is not null) k
  cross join lateral (
    select min(d.id) as cell, min(m.id) as kind
    from candidate_cell d left join candidate_kind m
      on m.cell = d.id and m.types = w.types and m.risk is not distinct from k.risk and m.submitted_risk is not distinct from k.submitted_risk
    where d.region is not distinct from o.region and d.categories = c.categories) p
  cross join lateral (
    select coalesce(array_agg(distinct k.slot), array[]::int[]) as linked,
      coalesce(array_agg(distinct k.slot) filter (where r.state in ('APPROVED', 'ACTIVE', 'UNDER_REVIEW')), array[]::int[]) as serves
    from relationship r join relationship_objective j on j.relationship_id = r.id join candidate_slot k on k.objective_id = j.objective_id
    where r.organization_id = o.id and r.state in ('IN_REVIEW', 'APPROVED', 'ACTIVE', 'UNDER_REVIEW', 'SUSPENDED', 'ENDED')) l
  cross join lateral (
    select coalesce(array_agg(distinct k.slot), array[]::int[]) as touched
    from interaction_organization m join interaction_objective j on j.interaction_id = m.interaction_id join candidate_slot k on k.objective_id = j.objective_id
    where m.organization_id = o.id) t
  cross join lateral (
    select coalesce(array_agg(n.happened_on), array[]::date[]) as recent, count(*) filter (where n.happened_on > since)::int as counted,
      -- Some days later than needed, so that it has surely happened by then.
      (min(n.happened_on) filter (where n.happened_on > since) + interval '2 years 5 days')::date as fades_on
    from (select m.happened_on from interaction_organization m where m.organization_id = o.id order by m.happened_on desc limit 10) n) i;
end $$;

-- Keeps anew what stands for some organizations, and what follows from it.
create or replace function candidate_refresh(organizations uuid[], since date) returns void language plpgsql as $$
declare
  facts candidate_standing[] := array(select f from candidate_facts(organizations, since) f);
  -- Looked up one by one, whatever the table's size was when this was planned.
  kept candidate_standing[] := array(select one.standing from unnest(organizations) as given(id) cross join lateral (select s as standing from candidate_standing s where s.organization_id = given.id offset 0) one);
begin
  insert into candidate_cell (region, categories)
  select distinct f.region, f.categories from unnest(facts) f where f.cell is null
  on conflict do nothing;
  insert into candidate_kind (cell, types, risk, submitted_risk)
  select distinct d.id, f.types, f.risk, f.submitted_risk
  from unnest(facts) f join candidate_cell d on d.region is not distinct from f.region and d.categories = f.categories
  where f.kind is null
  on conflict do nothing;
  facts := array(
    select (f.organization_id, f.region, f.categories, f.sectors, f.types, f.risk, f.submitted_risk, d.id, m.id,
      f.eligible, f.linked, f.serves, f.touched, f.recent, f.fades_on, f.breadth, f.points, f.linked_bits, f.touched_bits)::candidate_standing
    from unnest(facts) f
    join candidate_cell d on d.region is not distinct from f.region and d.categories = f.categories
    join candidate_kind m on m.cell = d.id and m.types = f.types and m.risk is not distinct from f.risk and m.submitted_risk is not distinct from f.submitted_risk);

  insert into candidate_served (slot, sector, partners)
  select c.slot, c.sector, sum(c.change) from (
    select slot, sector, 1 as change from unnest(facts) f cross join unnest(f.serves) as slot cross join unnest(f.sectors) as sector
    union all
    select slot, sector, -1 from unnest(kept) k cross join unnest(k.serves) as slot cross join unnest(k.sectors) as sector) c
  group by c.slot, c.sector having sum(c.change) <> 0
  on conflict (slot, sector) do update set partners = candidate_served.partners + excluded.partners;

  insert into candidate_covered (slot, region, category, partners)
  select c.slot, c.region, c.category, sum(c.change) from (
    select slot, f.region, category, 1 as change from unnest(facts) f cross join unnest(f.serves) as slot cross join unnest(f.categories) as category
    union all
    select slot, k.region, category, -1 from unnest(kept) k cross join unnest(k.serves) as slot cross join unnest(k.categories) as category) c
  where c.region is not null
  group by c.slot, c.region, c.category having sum(c.change) <> 0
  on conflict (slot, region, category) do update set partners = candidate_covered.partners + excluded.partners;

  update candidate_kind m set candidates = m.candidates + c.change from (
    select kind, sum(change) as change from (
      select f.kind, 1 as change from unnest(facts) f where f.eligible
      union all
      select k.kind, -1 from unnest(kept) k where k.eligible) moved
    group by kind having sum(change) <> 0) c
  where m.id = c.kind;

  insert into candidate_standing as k select f.* from unnest(facts) f
  on conflict (organization_id) do update set
    region = excluded.region, categories = excluded.categories, sectors = excluded.sectors, types = excluded.types, risk = excluded.risk,
    submitted_risk = excluded.submitted_risk, cell = excluded.cell, kind = excluded.kind, eligible = excluded.eligible,
    linked = excluded.linked, serves = excluded.serves, touched = excluded.touched, recent = excluded.recent, fades_on = excluded.fades_on,
    breadth = excluded.breadth, points = excluded.points, linked_bits = excluded.linked_bits, touched_bits = excluded.touched_bits
  where k is distinct from excluded;

  if facts <> array[]::candidate_standing[] then
    insert into candidate_counted (since) select candidate_refresh.since where not exists (select 1 from candidate_counted);
    update candidate_counted c set since = candidate_refresh.since where c.since < candidate_refresh.since;
  end if;
end $$;

-- From when on interactions count into points; clocks may differ by two days.
create or replace function candidate_counts_since(today date) returns date language sql immutable as $$
  select (today - interval '2 years 2 days')::date
$$;

-- Works off what is noted, and what fades with time, some at once; says how much it was. One at a time does so, the others find nothing to do.
create or replace function candidate_upkeep(today date, most int) returns int language plpgsql set plan_cache_mode = force_generic_plan as $$
declare
  taken bigint[];
  organizations uuid[];
begin
  if not pg_try_advisory_xact_lock(hashtext('candidate_upkeep')) then return 0; end if;
  taken := array(select id from candidate_stale order by id limit most);
  organizations := array(
    select candidate_waiting(taken[cardinality(taken)])
    union
    (select organization_id from candidate_standing where fades_on <= today order by fades_on limit most));
  delete from candidate_stale where id = any(taken);
  -- Each statement sees what was committed before it, so what is read below is no older than the notes above.
  if cardinality(organizations) > 0 then perform candidate_refresh(organizations, candidate_counts_since(today)); end if;
  return cardinality(organizations);
end $$;

-- Notes all organizations: what is kept of them comes about anew by upkeep, even if whoever began it is gone.
create or replace function candidate_note_all() returns void language sql as $$
  insert into candidate_stale (kind, subject) select 'ORGANIZATION', o.id from organization o
$$;
reset check_function_bodies;

-- Candidates/ranking.sql
-- How candidates are scored, and how the best are found without scoring all. Each function keeps its plans, whatever the session does: they are the same for all values.
set check_function_bodies = off; -- Slices that come later bring what is named below.

do $$
begin
  if to_regtype('candidate_scored') is null then
    create type candidate_scored as (
      id uuid, score int, asked int, linked int, touched int, served int, alignment_points int, cells int, open_cells int, gap_points int,
      size_points int, reach_points int, income_points int, interactions int, screening text, high_risk_sector boolean, risk_points int);
  end if;
end $$;

-- What an organization's standing is counted against: the chosen objectives, and what partners serve today with everything taken in that waits for upkeep.
do $$
begin
  if to_regtype('candidate_question') is null then
    create type candidate_question as (
      asked int, slots int[], regions text[], categories text[], risks text[], types text[], drafts boolean, since date,
      waiting uuid[], live candidate_standing[], served candidate_served[], covered candidate_covered[]);
  end if;
end $$;

create or replace function candidate_fits(question candidate_question, region text, categories text[]) returns boolean language sql immutable parallel safe as $$
  select (cardinality(question.regions) = 0 or coalesce(region = any(question.regions), false))
    and (cardinality(question.categories) = 0 or categories && question.categories)
$$;

-- Whether it has the type of work and the risk that are asked for; a null among the risks asks for what has no rating.
create or replace function candidate_suits(question candidate_question, types text[], risk text, submitted_risk text) returns boolean language sql immutable parallel safe as $$
  select (cardinality(question.types) = 0 or types && question.types)
    and (cardinality(question.risks) = 0 or array_position(question.risks, case when question.drafts then risk else submitted_risk end) is not null)
$$;

create or replace function candidate_answers(question candidate_question, k candidate_standing) returns boolean language sql immutable parallel safe as $$
  select k.eligible and candidate_fits(question, k.region, k.categories) and candidate_suits(question, k.types, k.risk, k.submitted_risk)
$$;

-- Who sees drafts asks for the risk that they tell, others for what was submitted.
create or replace function candidate_ask(objectives uuid[], regions text[], categories text[], risks text[], types text[], drafts boolean, since date)
returns candidate_question language plpgsql stable as $$
declare
  q candidate_question;
begin
  q.asked := (select count(distinct o) from unnest(objectives) as o);
  q.slots := array(select s.slot from candidate_slot s where s.objective_id = any(objectives));
  q.regions := regions;
  q.categories := categories;
  q.risks := risks;
  q.types := types;
  q.drafts := drafts;
  q.since := since;
  q.waiting := array(select candidate_waiting());
  if q.waiting = array[]::uuid[] then
    q.live := array[]::candidate_standing[];
    q.served := array(select s from candidate_served s where s.slot = any(q.slots) and s.partners > 0);
    q.covered := array(select c from candidate_covered c where c.slot = any(q.slots) and c.partners > 0);
    return q;
  end if;

  q.live := array(select f from candidate_facts(q.waiting, since) f);
  q.served := array(
    select (c.slot, c.sector, sum(c.partners))::candidate_served from (
      select slot, sector, partners from candidate_served where slot = any(q.slots)
      union all
      select slot, sector, 1 from unnest(q.live) f cross join unnest(f.serves) as slot cross join unnest(f.sectors) as sector where slot = any(q.slots)
      union all
      select slot, sector, -1 from candidate_standing k cross join unnest(k.serves) as slot cross join unnest(k.sectors) as sector
      where k.organization_id = any(q.waiting) and slot = any(q.slots)) c
    group by c.slot, c.sector having sum(c.partners) > 0);
  q.covered := array(
    select (c.slot, c.region, c.category, sum(c.partners))::candidate_covered from (
      select slot, region, category, partners from candidate_covered where slot = any(q.slots)
      union all
      select slot, f.region, category, 1 from unnest(q.live) f cross join unnest(f.serves) as slot cross join unnest(f.categories) as category
      where f.region is not null and slot = any(q.slots)
      union all
      select slot, k.region, category, -1 from candidate_standing k cross join unnest(k.serves) as slot cross join unnest(k.categories) as category
      where k.region is not null and k.organization_id = any(q.waiting) and slot = any(q.slots)) c
    group by c.slot, c.region, c.category having sum(c.partners) > 0);
  return q;
end $$;

-- The scores of some organizations, by their standings.
create or replace function candidate_score(standings candidate_standing[], question candidate_question) returns setof candidate_scored language plpgsql stable rows 100 as $$
begin
  if standings = array[]::candidate_standing[] then return; end if;
  return query
  select p.id, p.alignment_points + p.gap_points + p.size_points + p.reach_points + p.income_points + p.interactions + p.risk_points,
    p.asked, p.linked, p.touched, p.served, p.alignment_points, p.cells, p.cells - p.covered_cells, p.gap_points,
    p.size_points, p.reach_points, p.income_points, p.interactions, p.screening, p.high_risk_sector, p.risk_points
  from (
    select c.*,
      40 * (3 * c.linked + 2 * c.touched + c.served) / (6 * c.asked) as alignment_points,
      case when c.cells = 0 then 0 else 25 * (c.cells - c.covered_cells) / c.cells end as gap_points,
      candidate_size_points(c.size) as size_points, candidate_reach_points(c.reach) as reach_points,
      candidate_income_points(c.income_amount, c.income_currency) as income_points, candidate_risk_points(c.screening, c.high_risk_sector) as risk_points
    from (
      select o.id, o.size, o.reach, o.income_amount, o.income_currency, s.state as screening, o.sectors && candidate_sensitive_sectors() as high_risk_sector,
        (question).asked,
        (select count(*) from unnest(k.linked) as slot where slot = any((question).slots))::int as linked,
        (select count(*) from unnest(k.touched) as slot where slot = any((question).slots))::int as touched,
        (select count(distinct v.slot) from unnest((question).served) v where v.sector = any(o.sectors) and v.partners > (v.slot = any(k.serves))::int)::int as served,
        case when o.region is null then 0 else (question).asked * cardinality(w.categories) end as cells,
        (select count(*) from unnest((question).covered) v
          where v.region = o.region and v.category = any(w.categories) and v.partners > (v.slot = any(k.serves))::int)::int as covered_cells,
        (select count(*) from unnest(k.recent) as day where day > (question).since)::int as interactions
      from unnest(standings) k
      join organization o on o.id = k.organization_id
      cross join lateral (select v.state from screening_conclusion v where v.party_id = o.id offset 0) s
      cross join lateral (
        select array(select c from unnest(o.categories) as c where cardinality((question).categories) = 0 or c = any((question).categories)) as categories offset 0) w
      offset 0) c
    offset 0) p;
end $$;

-- All candidates with their scores: for orders that no index helps.
create or replace function candidate_all(objectives uuid[], regions text[], categories text[], risks text[], types text[], drafts boolean, since date)
returns setof candidate_scored language plpgsql stable set plan_cache_mode = force_generic_plan as $$
declare
  question candidate_question := candidate_ask(objectives, regions, categories, risks, types, drafts, since);
  last uuid := '00000000-0000-0000-0000-000000000000';
  batch candidate_standing[];
begin
  return query select s.* from candidate_score(array(select f from unnest(question.live) f where candidate_answers(question, f)), question) s;
  loop
    batch := array(
      select k from candidate_standing k
      where k.organization_id > last and candidate_answers(question, k) and k.organization_id <> all(question.waiting)
      order by k.organization_id limit 2000);
    exit when cardinality(batch) = 0;
    return query select s.* from candidate_score(batch, question) s;
    last := batch[cardinality(batch)].organization_id;
  end loop;
end $$;

-- How many candidates there are.
create or replace function candidate_total(objectives uuid[], regions text[], categories text[], risks text[], types text[], drafts boolean)
returns bigint language plpgsql stable set plan_cache_mode = force_generic_plan as $$
declare
  question candidate_question := candidate_ask(objectives, regions, categories, risks, types, drafts, today());
begin
  return (
      select coalesce(sum(m.candidates), 0) from candidate_kind m join candidate_cell d on d.id = m.cell
      where candidate_fits(question, d.region, d.categories) and candidate_suits(question, m.types, m.risk, m.submitted_risk))
    - (select count(*) from candidate_standing k where k.organization_id = any(question.waiting) and candidate_answers(question, k))
    + (select count(*) from unnest(question.live) f where candidate_answers(question, f));
end $$;

-- The best candidates behind a place in the order, which is by score and id, both falling. A standing says what an organization scores at most. Organizations are scored in bands
-- of that bound, from the highest down, until enough of them have a score that no later band reaches. Where neither risk nor type is asked for they are found by their cell,
-- else by their kind, of which a cell has several.
create or replace function candidate_page(
  objectives uuid[], regions text[], categories text[], risks text[], types text[], drafts boolean, since date, wanted int, after_score int, after_id uuid)
returns setof candidate_scored language plpgsql stable set plan_cache_mode = force_generic_plan as $$
declare
  none constant bit(64) := repeat('0', 64)::bit(64);
  question candidate_question := candidate_ask(objectives, regions, categories, risks, types, drafts, since);
  by_kind boolean := cardinality(risks) > 0 or cardinality(types) > 0;
  bits bit(64) := candidate_bits(question.slots);
  -- Objectives beyond the sixty-fourth share a bit with an earlier one.
  shared int := cardinality(question.slots) - bit_count(bits);
  served int := (select count(distinct v.slot) from unnest(question.served) v);
  places int[]; breadths smallint[]; gaps int[]; sole_gaps int[]; soles bit(64)[]; most int[]; heads int[];
  found candidate_scored[]; batch uuid[]; bounds int[];
  least_score int; above int; step int := 4; at int; enough boolean;
begin
  if since < (select c.since from candidate_counted c) then
    return query select s.* from candidate_all(objectives, regions, categories, risks, types, drafts, since) s
      where after_score is null or (s.score, s.id) < (after_score, after_id) order by s.score desc, s.id desc limit wanted;
    return;
  end if;

  -- What can be reached at most in each place and breadth: the gap is known but for who is the only partner somewhere, the head says the highest points.
  select array_agg(r.place), array_agg(r.breadth), array_agg(r.gap), array_agg(r.sole_gap), array_agg(r.sole), array_agg(r.most), array_agg(r.most + r.points)
  into places, breadths, gaps, sole_gaps, soles, most, heads
  from (
    select p.place, b.breadth, c.gap, c.sole_gap, c.sole,
      40 * (least(5 * question.asked, b.breadth) + served) / (6 * question.asked) + c.sole_gap as most,
      case when by_kind
        then (select k.points from candidate_standing k where k.eligible and k.kind = p.place and k.breadth = b.breadth order by k.points desc limit 1)
        else (select k.points from candidate_standing k where k.eligible and k.cell = p.place and k.breadth = b.breadth order by k.points desc limit 1) end as points
    from (
      select d.id, case when t.all_of = 0 then 0 else 25 * (t.all_of - v.covered) / t.all_of end as gap,
        case when t.all_of = 0 then 0 else 25 * (t.all_of - v.covered_twice) / t.all_of end as sole_gap, v.sole
      from candidate_cell d
      cross join lateral (
        select array(select c from unnest(d.categories) as c where cardinality(question.categories) = 0 or c = any(question.categories)) as categories) w
      cross join lateral (select case when d.region is null then 0 else question.asked * cardinality(w.categories) end as all_of) t
      cross join lateral (
        select count(*)::int as covered, (count(*) filter (where v.partners > 1))::int as covered_twice, candidate_bits(array_agg(v.slot) filter (where v.partners = 1)) as sole
        from unnest(question.covered) v where v.region = d.region and v.category = any(w.categories)) v
      where candidate_fits(question, d.region, d.categories)
      offset 0) c
    cross join lateral (
      select c.id as place where not by_kind
      union all
      select m.id from candidate_kind m
      where by_kind and m.cell = c.id and m.candidates > 0 and candidate_suits(question, m.types, m.risk, m.submitted_risk)) p
    cross join unnest(candidate_breadths()) as b(breadth)
    offset 0) r
  where r.points is not null;

  found := array(
    select s from candidate_score(array(select f from unnest(question.live) f where candidate_answers(question, f)), question) s
    where after_score is null or (s.score, s.id) < (after_score, after_id));
  above := (select coalesce(max(h), 0) + 1 from unnest(heads) as h);
  loop
    least_score := greatest(above - step, 0);
    select array_agg(k.organization_id order by k.bound desc), array_agg(k.bound order by k.bound desc)
    into batch, bounds
    from unnest(places, breadths, gaps, sole_gaps, soles, most, heads) as r(place, breadth, gap, sole_gap, sole, most, head)
    cross join lateral (
      select n.organization_id,
        40 * (3 * (bit_count(n.linked_bits & bits) + shared) + 2 * (bit_count(n.touched_bits & bits) + shared) + served) / (6 * question.asked)
          + case when (n.linked_bits & r.sole) = none then r.gap else r.sole_gap end + n.points as bound
      from (
        select k.organization_id, k.linked_bits, k.touched_bits, k.points from candidate_standing k
        where not by_kind and k.eligible and k.cell = r.place and k.breadth = r.breadth and k.points >= least_score - r.most
        union all
        select k.organization_id, k.linked_bits, k.touched_bits, k.points from candidate_standing k
        where by_kind and k.eligible and k.kind = r.place and k.breadth = r.breadth and k.points >= least_score - r.most) n
      offset 0) k
    where r.head >= least_score and k.bound >= least_score and k.bound < above and k.organization_id <> all(question.waiting);

    -- Within a band too the highest bounds come first. What is not scored yet reaches the next bound, or stays below the band.
    at := 1;
    loop
      enough := (select count(*) from unnest(found) f where f.score > coalesce(bounds[at], least_score - 1)) >= wanted;
      exit when enough or at > coalesce(cardinality(batch), 0);
      found := found || array(
        select s from candidate_score(array(select k from candidate_standing k where k.organization_id = any(batch[at:at + 23])), question) s
        where after_score is null or (s.score, s.id) < (after_score, after_id));
      at := at + 24;
    end loop;
    exit when enough or least_score = 0;
    above := least_score;
    step := step + 1;
  end loop;
  return query select f.* from unnest(found) f order by f.score desc, f.id desc limit wanted;
end $$;
reset check_function_bodies;

-- Conflicts/Influence/influence_evidence.sql
-- since UndueInfluence
-- What a check found stays as it was. What was logged or imported may give way to a newer row, once, and stays as it was otherwise.
create or replace trigger influence_finding_append_only before update or delete on influence_finding for each row execute function refuse_changed_evidence();
create or replace trigger influence_source_append_only before update or delete on influence_source for each row execute function refuse_changed_evidence();
create or replace trigger gift_append_only before update or delete on gift for each row execute function refuse_changes_but_superseding();
create or replace trigger rate_import_append_only before update or delete on rate_import for each row execute function refuse_changed_evidence();
create or replace trigger exchange_rate_append_only before update or delete on exchange_rate for each row execute function refuse_changes_but_superseding();

-- Conflicts/Influence/one_rate.sql
-- since Corrections
-- One rate of a currency counts on a day. Checked at the commit, since a newer row is written before the one before it gives way.
alter table exchange_rate add constraint exchange_rate_once exclude using btree (currency with =, day with =) where (superseded_at is null) deferrable initially deferred;

-- Conflicts/Influence/rate_on.sql
-- since CheckBasis
-- The rate that counts for a currency on a day: the latest on or before it.
create or replace function rate_on(of_currency text, on_day date) returns uuid language sql stable as $$
  select r.id from exchange_rate r where r.currency = of_currency and r.day <= on_day and r.superseded_at is null order by r.day desc limit 1
$$;

-- Conflicts/check_freshness.sql
-- since Evidence
-- A check stands while nothing newer is around it, and while no party with very many ties, which it did not follow, is newly tied to whomever else it reached or to somebody who is tied
-- to another such party. Of their ties those of the day before the search are looked at too, as one that was written while it ran may be dated before it.
create or replace function conflict_check_stands(of_check uuid) returns boolean language sql stable as $$
  select conflict_check_is_fresh(of_check) and not exists (
    select 1 from conflict_check c cross join unnest(c.not_followed) n(id) cross join lateral (
      select l.id, l.known_to_id as away from link l where l.known_from_id = n.id and l.recorded_at > c.searched_at - interval '1 day'
      union all
      select l.id, l.known_from_id from link l where l.known_to_id = n.id and l.recorded_at > c.searched_at - interval '1 day') l
    where c.id = of_check and not l.id = any (c.links)
      and (l.away = any (c.reached) or exists (
        select 1 from link m where m.known_from_id = l.away and m.known_to_id = any (c.not_followed) and m.known_to_id <> n.id
        union all
        select 1 from link m where m.known_to_id = l.away and m.known_from_id = any (c.not_followed) and m.known_from_id <> n.id)))
    and not exists (
      select 1 from conflict_check c join link l on l.id = any (c.links)
      where c.id = of_check and cardinality(c.not_followed) > 0 and (l.superseded_at is not null or (l.valid_from > c.day and l.valid_from <= today())))
$$;

-- Conflicts/conflict_basis.sql
-- since CheckBasis
-- Stands for what a check counts beside ties and declarations, as it is known now: gifts from the candidate and its people to people of the case and of the house, the candidate's income,
-- the financing of the case, and the rates of the currencies for the day. Rows are append-only, so their ids say what they say.
set check_function_bodies = off; -- Slices that come later bring what is named below.
create or replace function conflict_basis(of_case uuid, candidate uuid, on_day date, currencies text[], people uuid[], house uuid[]) returns text language sql stable as $$
  with giver as (
    select candidate as id
    union
    select l.known_to_id from link l where l.known_from_id = candidate and l.kind = 'EMPLOYS'
      and coalesce(l.valid_from, '-infinity') <= on_day and coalesce(l.valid_to, 'infinity') >= on_day
    union
    select l.known_from_id from link l where l.known_to_id = candidate and l.from_kind = 'CONTACT' and l.kind in ('BOARD_MEMBER', 'OWNS', 'CONTROLS')
      and coalesce(l.valid_from, '-infinity') <= on_day and coalesce(l.valid_to, 'infinity') >= on_day),
  given as (
    select g.id, g.day, g.currency from giver join gift g on g.from_id = giver.id
    where g.superseded_at is null and g.day >= on_day - make_interval(years => policy_number('LOOK_BACK_YEARS')::int)
      and (g.to_id = any (people) or exists (
        select 1 from link l where l.known_to_id = g.to_id and l.known_from_id = any (house) and l.kind = 'EMPLOYS'
          and coalesce(l.valid_from, '-infinity') <= on_day and coalesce(l.valid_to, 'infinity') >= on_day)))
  select md5(concat_ws('|',
    coalesce((select string_agg(g.id || ' ' || coalesce(rate_on(g.currency, g.day)::text, '-'), ',' order by g.id) from given g), ''),
    coalesce((select trim_scale(o.income_amount) || ' ' || o.income_currency from organization o where o.id = candidate), ''),
    coalesce((select concat_ws(' ', trim_scale(r.financing_amount), r.financing_currency, r.financing_earmarked) from relationship r where r.id = of_case), ''),
    coalesce((select string_agg(c || ' ' || coalesce(rate_on(c, on_day)::text, '-'), ',' order by c) from unnest(currencies) c), '')))
$$;

-- Whether a check still rests on what is known. Those from before it was kept are not asked.
create or replace function conflict_basis_stands(of_check uuid) returns boolean language sql stable as $$
  select c.basis is null or c.basis = conflict_basis(c.case_id, c.candidate_id, c.day, c.currencies,
    array(select p.party_id from checked_party p where p.check_id = c.id and p.role = 'PERSON'), array(select p.party_id from checked_party p where p.check_id = c.id and p.role = 'NO_TIE'))
  from conflict_check c where c.id = of_check
$$;
reset check_function_bodies;

-- Conflicts/conflict_evidence.sql
-- A check is evidence: what was searched and found stays as it was.
create or replace function refuse_changed_evidence() returns trigger language plpgsql as $$
begin
  raise exception 'Rows of % are evidence and cannot be changed or removed.', tg_table_name using errcode = 'restrict_violation';
end
$$;

create or replace trigger conflict_check_append_only before update or delete on conflict_check for each row execute function refuse_changed_evidence();
create or replace trigger checked_party_append_only before update or delete on checked_party for each row execute function refuse_changed_evidence();
create or replace trigger conflict_path_append_only before update or delete on conflict_path for each row execute function refuse_changed_evidence();
create or replace trigger conflict_step_append_only before update or delete on conflict_step for each row execute function refuse_changed_evidence();

-- Conflicts/conflict_freshness.sql
-- Whether nothing newer entered the graph around a check: every tie of the parties around it was read, none that was read ceased to be what we know or came into force
-- since, nobody joined the case unsearched, and no newer declaration names a party. It compares what was read with what is there, not clocks.
create or replace function conflict_check_is_fresh(of_check uuid) returns boolean language sql stable as $$
  select not exists (
      select 1 from (
        select l.id, l.superseded_at, l.valid_from from link l where l.from_id = any (c.around)
        union all
        select l.id, l.superseded_at, l.valid_from from link l where l.to_id = any (c.around)) l
      left join unnest(c.links) k(id) on k.id = l.id
      where (k.id is null) = (l.superseded_at is null) or (l.superseded_at is null and l.valid_from > c.day and l.valid_from <= today()))
    and not exists (
      select 1 from case_part p
      where p.case_id = c.case_id and not exists (select 1 from checked_party k where k.check_id = c.id and k.role = 'PERSON' and k.party_id = p.person_id))
    and not exists (
      select 1 from checked_party k join declaration d on d.person_id = k.party_id
      where k.check_id = c.id and k.role = 'PERSON' and d.state <> 'DRAFT' and d.superseded_at is null and d.id <> all (c.declarations)
        and exists (select 1 from declaration_item i where i.declaration_id = d.id and i.party_id is not null))
  from conflict_check c where c.id = of_check
$$;

-- Conflicts/declaration_append_only.sql
-- What was filed stays as it was filed, whoever connects to the database: it can be reviewed, and give way to a newer version, once each.
create or replace function refuse_changed_declaration() returns trigger language plpgsql as $$
declare
  free constant text[] := array['state', 'reviewed_at', 'reviewed_by', 'review_note', 'superseded_at', 'version', 'lapses_on', 'is_late'];
begin
  if old.state = 'DRAFT' then
    return case tg_op when 'DELETE' then old else new end;
  end if;
  if tg_op = 'UPDATE' and to_jsonb(new) - free = to_jsonb(old) - free
    and (new.state = old.state or (old.state = 'FILED' and new.state = 'REVIEWED'))
    and (old.reviewed_at is null or (new.reviewed_at, new.reviewed_by, new.review_note) is not distinct from (old.reviewed_at, old.reviewed_by, old.review_note))
    and (old.superseded_at is null or new.superseded_at is not distinct from old.superseded_at) then
    return new;
  end if;
  raise exception 'A filed declaration cannot be changed.' using errcode = 'check_violation', constraint = 'declaration_append_only';
end
$$;

create or replace trigger declaration_append_only before update or delete on declaration for each row execute function refuse_changed_declaration();

create or replace function refuse_changed_declaration_item() returns trigger language plpgsql as $$
begin
  if exists (select 1 from declaration d where d.id in (old.declaration_id, new.declaration_id) and d.state <> 'DRAFT') then
    raise exception 'A filed declaration cannot be changed.' using errcode = 'check_violation', constraint = 'declaration_append_only';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end
$$;

create or replace trigger declaration_item_append_only before insert or update or delete on declaration_item
  for each row execute function refuse_changed_declaration_item();

-- Conflicts/declared_people.sql
-- since Declarations
-- Whose declarations count for a case, and until when: those for it, and those for a meeting that discusses it. The guards of the workflows ask this.
create or replace function declared_people(in_case uuid) returns table (person_id uuid, until date) language sql stable as $$
  select d.person_id, max(d.lapses_on)
  from declaration d
  where d.state <> 'DRAFT' and d.superseded_at is null
    and (d.case_id = in_case or d.meeting_id in (select a.meeting_id from agenda_item a where a.case_id = in_case))
  group by d.person_id
$$;

-- Who is to declare and has no declaration in force: whoever has a part in a case that is prepared or under review, and the members of a body that will meet.
-- A case that no meeting discusses yet makes a declaration due on the day on which the person took the part.
create or replace function declarations_due(on_day date, days_before int)
  returns table (id uuid, person_id uuid, case_id uuid, meeting_id uuid, due_on date) language sql stable as $$
  with expected as (
    select p.person_id, p.case_id, null::uuid as meeting_id, coalesce(
      (select min(m.starts_on) - days_before from agenda_item a join meeting m on m.id = a.meeting_id where a.case_id = p.case_id and m.ends_on >= on_day),
      min(p.since at time zone 'UTC')::date) as due_on
    from case_part p join relationship r on r.id = p.case_id
    where r.type <> 'LIAISON' and r.state in ('PROPOSED', 'IN_DUE_DILIGENCE', 'IN_REVIEW')
    group by p.person_id, p.case_id
    union all
    select u.contact_id, null, m.id, m.starts_on - days_before
    from meeting m join user_account u on u.closed_at is null and m.body = any (u.roles)
    where m.ends_on >= on_day
  )
  select md5(e.person_id::text || coalesce(e.case_id, e.meeting_id)::text)::uuid, e.person_id, e.case_id, e.meeting_id, e.due_on
  from expected e
  where not exists (select 1 from declared_people(e.case_id) d where d.person_id = e.person_id and d.until >= on_day)
    and not exists (
      select 1 from declaration d
      where d.meeting_id = e.meeting_id and d.person_id = e.person_id and d.state <> 'DRAFT' and d.superseded_at is null and d.lapses_on >= on_day)
$$;

-- Conflicts/link_neighbours.sql
-- since Evidence
-- The ties of parties as they were known at a moment, read from two indexes alone. Of a party with more than so many in one direction one row tells that it is so, and no more is given.
create or replace function links_around(parties uuid[], known_at timestamptz, most int)
  returns table (party uuid, id uuid, from_id uuid, to_id uuid, kind text, percent numeric, valid_from date, valid_to date, recorded_at timestamptz, too_many boolean) language sql stable as $$
  select p.id, l.id, l.from_id, l.to_id, l.kind, l.percent, l.valid_from, l.valid_to, l.recorded_at, l.held > most from unnest(parties) p(id) cross join lateral (
    select l.*, count(*) over () as held, row_number() over () as place from (
      select l.id, l.from_id, l.to_id, l.kind::text, l.percent, l.valid_from, l.valid_to, l.recorded_at from link l
      where l.from_id = p.id and l.recorded_at <= known_at and (l.superseded_at is null or l.superseded_at > known_at) limit most + 1) l) l
  where l.held <= most or l.place = 1
  union all
  select p.id, l.id, l.from_id, l.to_id, l.kind, l.percent, l.valid_from, l.valid_to, l.recorded_at, l.held > most from unnest(parties) p(id) cross join lateral (
    select l.*, count(*) over () as held, row_number() over () as place from (
      select l.id, l.from_id, l.to_id, l.kind::text, l.percent, l.valid_from, l.valid_to, l.recorded_at from link l
      where l.to_id = p.id and l.recorded_at <= known_at and (l.superseded_at is null or l.superseded_at > known_at) limit most + 1) l) l
  where l.held <= most or l.place = 1
$$;

-- The ties between parties with very many and others: all that the many have is looked through in one index, and nothing else is read.
create or replace function links_between(many uuid[], others uuid[], known_at timestamptz)
  returns table (party uuid, id uuid, from_id uuid, to_id uuid, kind text, percent numeric, valid_from date, valid_to date, recorded_at timestamptz, too_many boolean) language sql stable as $$
  with half as materialized (
    select m.id as near, l.to_id as away, l.id, l.from_id, l.to_id, l.kind::text, l.percent, l.valid_from, l.valid_to, l.recorded_at
    from unnest(many) m(id) join link l on l.from_id = m.id where l.recorded_at <= known_at and (l.superseded_at is null or l.superseded_at > known_at)
    union all
    select m.id, l.from_id, l.id, l.from_id, l.to_id, l.kind::text, l.percent, l.valid_from, l.valid_to, l.recorded_at
    from unnest(many) m(id) join link l on l.to_id = m.id where l.recorded_at <= known_at and (l.superseded_at is null or l.superseded_at > known_at))
  select h.near, h.id, h.from_id, h.to_id, h.kind, h.percent, h.valid_from, h.valid_to, h.recorded_at, false from half h where h.away in (select unnest(others))
$$;

-- The ties of parties with very many to whoever is tied to one of the first and to another one of the second.
create or replace function links_in_common(these uuid[], those uuid[], known_at timestamptz)
  returns table (party uuid, id uuid, from_id uuid, to_id uuid, kind text, percent numeric, valid_from date, valid_to date, recorded_at timestamptz, too_many boolean) language sql stable as $$
  with many as (
    select id, bool_or(is_first) as is_first, bool_or(is_second) as is_second, row_number() over ()::int as number
    from (select unnest(these), true, false union all select unnest(those), false, true) m(id, is_first, is_second) group by id),
  half as materialized (
    select m.id as near, l.to_id as away, m.is_first, m.is_second, m.number, l.id, l.from_id, l.to_id, l.kind::text, l.percent, l.valid_from, l.valid_to, l.recorded_at
    from many m join link l on l.from_id = m.id where l.recorded_at <= known_at and (l.superseded_at is null or l.superseded_at > known_at)
    union all
    select m.id, l.from_id, m.is_first, m.is_second, m.number, l.id, l.from_id, l.to_id, l.kind::text, l.percent, l.valid_from, l.valid_to, l.recorded_at
    from many m join link l on l.to_id = m.id where l.recorded_at <= known_at and (l.superseded_at is null or l.superseded_at > known_at)),
  common as (select away from half group by away having min(number) <> max(number) and bool_or(is_first) and bool_or(is_second))
  select h.near, h.id, h.from_id, h.to_id, h.kind, h.percent, h.valid_from, h.valid_to, h.recorded_at, false from half h where h.away in (select away from common)
$$;

-- The ties by which parties are owned, controlled, governed or funded.
create or replace function links_into(parties uuid[], known_at timestamptz, most int)
  returns table (party uuid, id uuid, from_id uuid, to_id uuid, kind text, percent numeric, valid_from date, valid_to date, recorded_at timestamptz, too_many boolean) language sql stable as $$
  select p.id, l.*, false from unnest(parties) p(id) cross join lateral (
    select l.id, l.from_id, l.to_id, l.kind::text, l.percent, l.valid_from, l.valid_to, l.recorded_at from link l
    where l.to_id = p.id and l.kind in ('OWNS', 'CONTROLS', 'BOARD_MEMBER', 'FUNDS')
      and l.recorded_at <= known_at and (l.superseded_at is null or l.superseded_at > known_at) limit most) l
$$;

-- Conflicts/open_conflict.sql
-- Whether a conflict of interest keeps a person from advising on a case and from confirming it: the trigger of case_part asks this.
create or replace function has_open_conflict(in_case uuid, of_person uuid) returns boolean language sql stable as $$
  select exists (select 1 from person_conflict c where c.case_id = in_case and c.person_id = of_person and c.bars)
$$;

-- Conflicts/recused_people.sql
-- since Evidence
-- Recusals from single items under which bodies discuss a case, each with the days on which its item is the one at hand: from the end of the body's meeting that discussed the case before,
-- to the end of its own; without a later meeting that takes the case up, for ever. Whoever speaks on the case on such a day speaks under that item. The guards of the workflows ask this.
create or replace function recusals(in_case uuid) returns table (person_id uuid, body text, since date, until date) language sql stable as $$
  select c.person_id, d.body, d.since, d.until
  from person_conflict c
  join recusal r on r.conflict_id = c.id
  join agenda_item a on a.id = r.agenda_item_id
  join (
    select m.id, m.body::text, coalesce(lag(m.ends_on) over w + 1, date '0001-01-01') as since, case when lead(m.id) over w is null then date '9999-12-31' else m.ends_on end as until
    from meeting m where m.id in (select i.meeting_id from agenda_item i where i.case_id = in_case)
    window w as (partition by m.body order by m.ends_on, m.id)) d on d.id = a.meeting_id
  where c.case_id = in_case and c.resolution = 'RECUSE' and c.is_per_item
$$;

-- Who is recused from the item under which the Commission decided on a case: the item of that number at the session of that day, or what comes nearest to it in that year.
-- Before anything is entered, whoever is recused from every item that it could be.
create or replace function recused_from_decision(in_case uuid, decided date, under_item text) returns uuid[] language sql stable as $$
  with items as (
    select a.id, rank() over (order by coalesce(decided between m.starts_on and m.ends_on, false) desc, coalesce(lower(a.number) = lower(btrim(under_item)), false) desc) as place
    from agenda_item a join meeting m on m.id = a.meeting_id
    where a.case_id = in_case and m.body = 'CPM' and (decided is null or extract(year from decided) between extract(year from m.starts_on) and extract(year from m.ends_on)))
  select coalesce(array_agg(p.person_id order by p.person_id), array[]::uuid[])
  from (
    select c.person_id from items i join recusal r on r.agenda_item_id = i.id join person_conflict c on c.id = r.conflict_id
    where i.place = 1 and c.case_id = in_case and c.resolution = 'RECUSE' and c.is_per_item
    group by c.person_id having decided is not null or count(distinct i.id) = (select count(*) from items)) p
$$;

create or replace function refuse_recused_part() returns trigger language plpgsql as $$
begin
  if new.part in ('ADVISER', 'BUREAU_MEMBER') and exists (
      select 1 from recusals(new.case_id) r
      where r.person_id = new.person_id and r.body = case new.part when 'ADVISER' then 'SPG' else 'BUREAU' end and (new.since at time zone 'UTC')::date between r.since and r.until)
    or new.part = 'CONFIRMER' and exists (
      select 1 from (
        select a.decided_on, a.agenda_item from approval a
        where a.relationship_id = new.case_id and a.route = 'COMMISSION_DECISION' and a.decided_on is not null order by a.submitted_at desc limit 1) a
      where new.person_id = any (recused_from_decision(new.case_id, a.decided_on, a.agenda_item))) then
    raise exception 'This person is recused from the item.' using errcode = 'check_violation', constraint = 'case_part_open_conflict';
  end if;
  return new;
end
$$;

create or replace trigger case_part_recused before insert or update on case_part for each row execute function refuse_recused_part();

-- DueDiligence/dossier_frozen.sql
-- since Dossiers
-- What was frozen stays as it was frozen, whoever connects to the database.
create or replace function refuse_changed_dossier_snapshot() returns trigger language plpgsql as $$
begin
  raise exception 'A frozen dossier cannot be changed.' using errcode = 'check_violation', constraint = 'dossier_frozen';
end
$$;

create or replace trigger dossier_snapshot_frozen before update or delete on dossier_snapshot for each row execute function refuse_changed_dossier_snapshot();
create or replace trigger dossier_snapshot_not_emptied before truncate on dossier_snapshot for each statement execute function refuse_changed_dossier_snapshot();

-- Of a submitted dossier only its way changes, and of a closed one nothing.
create or replace function refuse_changed_dossier() returns trigger language plpgsql as $$
declare
  free constant text[] := array['state', 'accepted_at', 'accepted_by', 'closed_at', 'version'];
begin
  if old.state = 'DRAFT' then
    return case tg_op when 'DELETE' then old else new end;
  end if;
  if tg_op = 'UPDATE' and old.state in ('SUBMITTED', 'ACCEPTED') and new.state <> 'DRAFT' and to_jsonb(new) - free = to_jsonb(old) - free then
    return new;
  end if;
  raise exception 'A frozen dossier cannot be changed.' using errcode = 'check_violation', constraint = 'dossier_frozen';
end
$$;

create or replace trigger dossier_frozen before update or delete on dossier for each row execute function refuse_changed_dossier();

create or replace function refuse_changed_dossier_part() returns trigger language plpgsql as $$
begin
  if exists (select 1 from dossier d where d.id in (case when tg_op <> 'INSERT' then old.dossier_id end, case when tg_op <> 'DELETE' then new.dossier_id end) and d.state <> 'DRAFT') then
    raise exception 'A frozen dossier cannot be changed.' using errcode = 'check_violation', constraint = 'dossier_frozen';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end
$$;

create or replace trigger dossier_answer_frozen before insert or update or delete on dossier_answer for each row execute function refuse_changed_dossier_part();
create or replace trigger dossier_evidence_frozen before insert or update or delete on dossier_evidence for each row execute function refuse_changed_dossier_part();
create or replace trigger dossier_exclusion_frozen before insert or update or delete on dossier_exclusion for each row execute function refuse_changed_dossier_part();
create or replace trigger dossier_risk_frozen before insert or update or delete on dossier_risk for each row execute function refuse_changed_dossier_part();
create or replace trigger dossier_measure_frozen before insert or update or delete on dossier_measure for each row execute function refuse_changed_dossier_part();

-- An organization to which an exclusion applies is no candidate, and candidates are asked for by their risk.
create or replace trigger candidate_note_new after insert or delete on dossier for each row execute function candidate_note('organization_id');
create or replace trigger candidate_note_changed after update on dossier for each row
  when ((old.excludes, old.state, old.risk_level) is distinct from (new.excludes, new.state, new.risk_level)) execute function candidate_note('organization_id');

-- DueDiligence/is_excluded.sql
-- since CaseProfiles
-- An exclusion that was found in one case counts in all cases of the organization.
create or replace function is_excluded(organization uuid) returns boolean language sql stable as $$
  select exists (select 1 from dossier d where d.organization_id = organization and d.excludes and d.state in ('DRAFT', 'SUBMITTED', 'ACCEPTED'))
$$;

-- Files/files.sql
-- since StoredFiles
-- What a file holds never changes, and where it is attached it stays. Erasing empties its name and removes its pieces.
create or replace function refuse_changed_file() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if (new.id, new.media_type, new.bytes, new.sha256, new.uploaded_by, new.uploaded_at) is not distinct from (old.id, old.media_type, old.bytes, old.sha256, old.uploaded_by, old.uploaded_at)
      and (old.use is null or (new.use, new.interaction_id, new.relationship_id, new.evidence_for, new.attached_at)
        is not distinct from (old.use, old.interaction_id, old.relationship_id, old.evidence_for, old.attached_at))
      and (old.erased_at is null or new.erased_at is not distinct from old.erased_at)
      and (new.name = old.name or (old.erased_at is null and new.erased_at is not null)) then
      return new;
    end if;
  elsif tg_op = 'DELETE' and old.use is null then
    return old;
  end if;
  raise exception 'A stored file keeps its content, and stays where it is attached.' using errcode = 'restrict_violation';
end
$$;

create or replace trigger kept before update or delete on stored_file for each row execute function refuse_changed_file();

-- A piece may go when no file holds it any more; asked at the end of the transaction that erases the file.
create or replace function refuse_lost_piece() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' or exists (select from stored_file where sha256 = old.sha256 and erased_at is null) then
    raise exception 'A file holds this content.' using errcode = 'restrict_violation';
  end if;
  return null;
end
$$;

drop trigger if exists held on stored_chunk;
create constraint trigger held after update or delete on stored_chunk deferrable initially deferred for each row execute function refuse_lost_piece();

-- Content has no type of its own in the API, so that the model of files does not know it.
alter table stored_file drop constraint if exists fk_stored_file_content;
alter table stored_file add constraint fk_stored_file_content foreign key (sha256) references stored_content on delete restrict;

-- Interactions/search.sql
-- What searches look through: a vector for each group of readers, made of the columns that exactly these may read.
alter table interaction add column if not exists words tsvector generated always as (to_tsvector('simple', search_text(subject || ' ' || coalesce(summary, '')))) stored;
create index if not exists ix_interaction_words on interaction using gin (words);
alter table follow_up add column if not exists words tsvector generated always as (to_tsvector('simple', search_text(note || ' ' || coalesce(outcome, '')))) stored;
create index if not exists ix_follow_up_words on follow_up using gin (words);

-- Objectives/search.sql
-- What searches look through: a vector for each group of readers, made of the columns that exactly these may read.
alter table framework add column if not exists words tsvector generated always as (to_tsvector('simple', search_text(code || ' ' || title))) stored;
create index if not exists ix_framework_words on framework using gin (words);
alter table objective add column if not exists words tsvector generated always as (to_tsvector('simple', search_text(code || ' ' || title))) stored;
create index if not exists ix_objective_words on objective using gin (words);

-- Profiles/policy.sql
-- since PolicyProfiles
-- What the profile in force says, for views that compare dates and shares.
create or replace function policy_number(wanted text) returns numeric language sql stable as $$
  select (rule->>'value')::numeric from policy_profile, jsonb_array_elements(content->'numbers') rule where in_force and rule->>'number' = wanted
$$;

-- Of the rows that fit, the last one counts.
create or replace function policy_tier(relationship_type text, organization_form text) returns text language sql stable as $$
  select rule->>'tier' from policy_profile, jsonb_array_elements(content->'tierRules') with ordinality as rules(rule, place)
  where in_force and coalesce(rule->>'type', relationship_type) = relationship_type and coalesce(rule->>'form', organization_form) = organization_form
  order by place desc limit 1
$$;

-- For example policy_months('BASIC', 'screeningMonths').
create or replace function policy_months(wanted text, term text) returns int language sql stable as $$
  select (terms->>term)::int from policy_profile, jsonb_array_elements(content->'tiers') terms where in_force and terms->>'tier' = wanted
$$;

create or replace function policy_second_eyes(wanted text) returns boolean language sql stable as $$
  select (terms->>'secondEyes')::boolean from policy_profile, jsonb_array_elements(content->'tiers') terms where in_force and terms->>'tier' = wanted
$$;

-- The row of a version's routes that counts for a case.
create or replace function policy_route(profile uuid, relationship_type text, organization_form text) returns jsonb language sql stable as $$
  select way from policy_profile p
  cross join lateral (
    select rule->>'tier' as tier from jsonb_array_elements(p.content->'tierRules') with ordinality as rules(rule, place)
    where coalesce(rule->>'type', relationship_type) = relationship_type and coalesce(rule->>'form', organization_form) = organization_form
    order by place desc limit 1) t
  cross join lateral jsonb_array_elements(p.content->'routes') with ordinality as ways(way, place)
  where p.id = profile and way->>'type' = relationship_type and coalesce(way->>'tier', t.tier) = t.tier
  order by ways.place desc limit 1
$$;

-- Profiles/profiles.sql
-- since PolicyProfiles
-- What a version of a profile says stays as it was loaded; only which one is in force changes.
create or replace function refuse_changed_profile() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and to_jsonb(new) - array['in_force', 'version'] = to_jsonb(old) - array['in_force', 'version'] then
    return new;
  end if;
  raise exception 'Versions of policy profiles are append-only: load a changed file as a new version.' using errcode = 'restrict_violation';
end
$$;

create or replace trigger append_only before update or delete on policy_profile for each row execute function refuse_changed_profile();
create or replace trigger no_truncate before truncate on policy_profile for each statement execute function refuse_changed_profile();

-- One is in force. Asked at the end of the transaction, in which one gives way and another takes its place.
alter table policy_profile drop constraint if exists policy_profile_in_force;
alter table policy_profile add constraint policy_profile_in_force exclude (in_force with =) where (in_force) deferrable initially deferred;

-- Relationships/case_part_open_conflict.sql
-- The same rule as the guard of the workflow: whoever has an open conflict of interest in a case neither advises on it nor confirms it.
create or replace function refuse_conflicted_part() returns trigger language plpgsql as $$
begin
  if new.part in ('CONFIRMER', 'ADVISER', 'BUREAU_MEMBER') and has_open_conflict(new.case_id, new.person_id) then
    raise exception 'A conflict of interest of this person in this case is open.' using errcode = 'check_violation', constraint = 'case_part_open_conflict';
  end if;
  return new;
end
$$;

create or replace trigger case_part_open_conflict before insert or update on case_part for each row execute function refuse_conflicted_part();

-- Relationships/published_states.sql
-- Which states are published, as the planner should know it: whoever sees no drafts and asks for a state of drafts, or for organizations with such cases, is then known to find nothing.
create statistics if not exists relationship_published_states (mcv) on published, state from relationship;

-- Relationships/search.sql
-- What searches look through: a vector for each group of readers, made of the columns that exactly these may read.
alter table relationship add column if not exists words tsvector generated always as (to_tsvector('simple', search_text(title || ' ' || coalesce(public_label, '')))) stored;
create index if not exists ix_relationship_words on relationship using gin (words);
alter table relationship add column if not exists case_words tsvector generated always as (to_tsvector('simple', search_text(scope || ' ' || coalesce(shared_risks, '') || ' ' || coalesce(shared_resources, '') || ' ' || coalesce(shared_responsibilities, '') || ' ' || coalesce(legal_arrangement, '') || ' ' || coalesce(financing_in_kind, '') || ' ' || coalesce(financing_conditions, '') || ' ' || coalesce(proposal_reference, '') || ' ' || coalesce(instrument_reference, '')))) stored;
create index if not exists ix_relationship_case_words on relationship using gin (case_words);
alter table relationship_milestone add column if not exists words tsvector generated always as (to_tsvector('simple', search_text(title || ' ' || coalesce(result, '')))) stored;
create index if not exists ix_relationship_milestone_words on relationship_milestone using gin (words);
alter table relationship_objective add column if not exists words tsvector generated always as (to_tsvector('simple', search_text(contribution))) stored;
create index if not exists ix_relationship_objective_words on relationship_objective using gin (words);

-- Screening/Monitoring/tasks.sql
-- What is to be screened again, and why: written in the transaction of the change itself, so that no committed change is without its task. Whichever server takes a task has
-- it until its lease is over; what it does is done under the task's key, so that it takes effect once however often and wherever it is tried.
create table if not exists screening_task (
  id bigint primary key generated always as identity,
  key text not null constraint screening_task_key unique,
  trigger text not null,
  list_version_id uuid,   -- the version that everybody on record is compared with
  party_id uuid,          -- whose names or identifiers changed, or below whom ties changed
  organization_id uuid,   -- the one organization that is screened again
  created_at timestamptz not null default clock_timestamp(),
  due_at timestamptz not null default clock_timestamp(),
  leased_by uuid,
  leased_until timestamptz,
  attempts int not null default 0,
  failure text,
  done_at timestamptz,
  constraint screening_task_subject check (num_nonnulls(list_version_id, party_id, organization_id) = 1)
);
alter table screening_task drop constraint if exists screening_task_trigger_check;
alter table screening_task add constraint screening_task_trigger_check check (trigger in ('LIST_CHANGED', 'PARTY_CHANGED', 'LINK_CHANGED', 'RELATIONSHIP_OPENED', 'EXPIRED', 'NEVER_SCREENED'));
-- A change goes before whoever was never screened: of those there may be many when the first list comes.
drop index if exists screening_task_open;
create index if not exists screening_task_next on screening_task ((trigger = 'NEVER_SCREENED'), id) where done_at is null;
create index if not exists screening_task_done on screening_task (done_at) where done_at is not null;

-- List versions that not everybody on record was compared with yet: while one is here, no screening that is older than it says anything against today's lists.
create table if not exists list_unswept (version_id uuid primary key);
alter table list_unswept add column if not exists failed_at timestamptz; -- since when comparing with it breaks off
alter table list_unswept add column if not exists failure text;

-- Who may be named by what a list version changed. A screening older than the version says nothing of them any more; of everybody else it does.
create table if not exists list_touch (
  party_id uuid not null,
  version_id uuid not null,
  primary key (party_id, version_id)
);

create or replace function screening_note_party() returns trigger language plpgsql as $$
begin
  if exists (select 1 from screened_party p where p.party_id = new.party_id) then
    insert into screening_task (key, trigger, party_id)
    values (tg_table_name || ' ' || new.id || case when new.superseded_at is null then '' else ' ended' end, 'PARTY_CHANGED', new.party_id)
    on conflict do nothing;
  end if;
  return null;
end $$;

-- A tie changes who is screened with the party it leads to, and with whatever that one owns.
create or replace function screening_note_link() returns trigger language plpgsql as $$
declare
  below uuid := case when new.kind in ('OWNS', 'CONTROLS') then new.to_id when new.from_kind = 'ORGANIZATION' then new.from_id else new.to_id end;
begin
  if exists (select 1 from screened_party p where p.party_id = below) then
    insert into screening_task (key, trigger, party_id)
    values ('link ' || new.id || case when new.superseded_at is null then '' else ' ended' end, 'LINK_CHANGED', below)
    on conflict do nothing;
  end if;
  return null;
end $$;

create or replace function screening_note_list() returns trigger language plpgsql as $$
begin
  -- Nobody is compared with a register of owners.
  if not new.screens then return null; end if;
  insert into list_unswept (version_id) values (new.id) on conflict do nothing;
  insert into screening_task (key, trigger, list_version_id) values ('list ' || new.id, 'LIST_CHANGED', new.id) on conflict do nothing;
  return null;
end $$;

-- Nothing can be screened before there is a list; the first one finds all who were registered before it.
create or replace function screening_has_list() returns boolean language plpgsql stable as $$
begin
  return exists (select 1 from list_version where replaced_at is null and screens);
end $$;

create or replace function screening_note_organization() returns trigger language plpgsql as $$
begin
  if screening_has_list() then
    insert into screening_task (key, trigger, organization_id) values ('organization ' || new.id, 'NEVER_SCREENED', new.id) on conflict do nothing;
  end if;
  return null;
end $$;

create or replace function screening_note_relationship() returns trigger language plpgsql as $$
begin
  if screening_has_list() then
    insert into screening_task (key, trigger, organization_id)
    values ('relationship ' || new.id || ' ' || new.type || ' ' || new.version, 'RELATIONSHIP_OPENED', new.organization_id)
    on conflict do nothing;
  end if;
  return null;
end $$;

create or replace trigger screening_note_new after insert on party_name for each row execute function screening_note_party();
create or replace trigger screening_note_ended after update on party_name for each row
  when (old.superseded_at is null and new.superseded_at is not null) execute function screening_note_party();
create or replace trigger screening_note_new after insert on party_identifier for each row execute function screening_note_party();
create or replace trigger screening_note_ended after update on party_identifier for each row
  when (old.superseded_at is null and new.superseded_at is not null) execute function screening_note_party();
create or replace trigger screening_note_new after insert on link for each row
  when (new.kind in ('OWNS', 'CONTROLS', 'EMPLOYS', 'BOARD_MEMBER')) execute function screening_note_link();
create or replace trigger screening_note_ended after update on link for each row
  when (new.kind in ('OWNS', 'CONTROLS', 'EMPLOYS', 'BOARD_MEMBER') and old.superseded_at is null and new.superseded_at is not null) execute function screening_note_link();
create or replace trigger screening_note_new after insert on list_version for each row
  when (new.added + new.changed + new.removed > 0) execute function screening_note_list();
create or replace trigger screening_note_new after insert on organization for each row execute function screening_note_organization();
create or replace trigger screening_note_new after insert on relationship for each row execute function screening_note_relationship();
create or replace trigger screening_note_changed after update on relationship for each row when (old.type is distinct from new.type) execute function screening_note_relationship();

-- Screening/append_only_entries.sql
-- What a list said stays as it said it; a newer version only ends it. The vector of its words is made anew whenever its row is written, after this looked at it.
create or replace function refuse_changed_entry() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.until_version_id is null and to_jsonb(new) - array['until_version_id', 'words'] = to_jsonb(old) - array['until_version_id', 'words'] then
    return new;
  end if;
  raise exception 'Rows of % are append-only: import a newer version of the list.', tg_table_name using errcode = 'restrict_violation';
end
$$;

-- Screening/lists.sql
-- Entries are written in bulk before the row of their version, in the same transaction.
alter table listed_entry add constraint fk_listed_entry_from_version foreign key (from_version_id) references list_version (id) deferrable initially deferred;
alter table listed_entry add constraint fk_listed_entry_until_version foreign key (until_version_id) references list_version (id) deferrable initially deferred;
alter table list_change add constraint fk_list_change_version foreign key (version_id) references list_version (id) deferrable initially deferred;

create or replace trigger listed_entry_append_only before update or delete on listed_entry for each row execute function refuse_changed_entry();
create or replace trigger list_change_append_only before update or delete on list_change for each row execute function refuse_changed_evidence();

-- Screening/registered_owners.sql
-- since RegisteredOwners
-- By what an entry of a list can be known as one of our organizations: its identifiers, and its name with a country.
create or replace function register_keys(entry jsonb, sort_name text) returns text[] language sql immutable parallel safe as $$
  select array(
    select case when d->>'Type' in ('XI-LEI', 'leiCode', 'LEI') then 'LEI ' || upper(d->>'Number') else 'IATI ' || (d->>'Type') || '-' || (d->>'Number') end
    from jsonb_array_elements(coalesce(entry->'Documents', '[]'::jsonb)) d where d->>'Number' is not null and d->>'Type' is not null
    union
    select 'NAME ' || c || ' ' || sort_name
    from jsonb_array_elements_text(coalesce(entry->'Nationalities', '[]'::jsonb) || coalesce(entry->'OtherCountries', '[]'::jsonb)) c where c ~ '^[A-Z]{2}$')
$$;

-- Only entries that say who owns or controls them.
create index if not exists listed_entry_owned on listed_entry using gin (register_keys(data, sort_name)) where until_version_id is null and data @? '$.Ties[*] ? (@.StartsHere == false)';

-- The owners that registers in force name and the file does not have, one row each. On file is whoever owns or controls under that name, and whatever was taken from that record, put right since or not.
create or replace function owners_by_registers(of_organization uuid)
  returns table (register text, entry_id uuid, owner text, kinds text[], percent numeric, min_percent numeric, max_percent numeric, since date, by_identifier boolean) language plpgsql stable as $$
declare
  by_numbers text[] := array(select i.kind || ' ' || i.value from party_identifier i where i.known_party_id = of_organization);
  by_names text[] := array(select 'NAME ' || o.country || ' ' || n.sort_name from organization o join party_name n on n.known_party_id = o.id where o.id = of_organization and o.country is not null);
begin
  return query
  select e.list_kind, e.id, min(t.tie->>'OtherName'), array_agg(distinct t.kind order by t.kind), max((t.tie->>'Percent')::numeric), max((t.tie->>'MinPercent')::numeric),
    max((t.tie->>'MaxPercent')::numeric), min((t.tie->>'Since')::date), register_keys(e.data, e.sort_name) && by_numbers
  from listed_entry e
  cross join lateral (
    select tie, upper(regexp_replace(tie->>'Kind', '([a-z])([A-Z])', '\1_\2', 'g')) as kind from jsonb_array_elements(e.data->'Ties') tie
    where tie->>'StartsHere' = 'false' and tie->>'OtherId' is not null and coalesce((tie->>'Until')::date, 'infinity') >= today()
      and tie->>'Kind' in ('Shareholding', 'VotingRights', 'AppointmentOfBoard', 'OtherInfluenceOrControl', 'ControlViaCompanyRulesOrArticles', 'ControlByLegalFramework', 'Settlor', 'Trustee', 'Protector')) t
  where e.until_version_id is null and e.data @? '$.Ties[*] ? (@.StartsHere == false)' and register_keys(e.data, e.sort_name) && (by_numbers || by_names)
    and not exists (select 1 from link l where l.to_id = of_organization and l.source = e.list_kind || ', record ' || (t.tie->>'SourceId') || ', ' || t.kind)
    and not exists (
      select 1 from link l join party_name n on n.known_party_id = l.from_id
      where l.known_to_id = of_organization and l.kind in ('OWNS', 'CONTROLS') and n.sort_name = fold_text(t.tie->>'OtherName'))
  group by e.list_kind, e.id, t.tie->>'OtherId';
end $$;

-- Screening/screening_circle.sql
-- In PL/pgSQL, which keeps the plans of what it does for many parties one after another.

-- Stands for the names and identifiers that we know of a party today: rows are append-only, so their ids say it all.
create or replace function screening_fingerprint(of_party uuid) returns text language plpgsql stable as $$
begin
  return md5(coalesce((select string_agg(n.id::text, ',' order by n.id) from party_name n where n.known_party_id = of_party), '') || '|'
    || coalesce((select string_agg(i.id::text, ',' order by i.id) from party_identifier i where i.known_party_id = of_party), ''));
end $$;

-- Who is screened with a party: itself, the people who work for it or sit on its board, and whoever owns or controls it, directly or not; all whose tie did not end before the day.
create or replace function screening_circle(of_party uuid, on_day date) returns table (party_id uuid, role text, fingerprint text) language plpgsql stable as $$
begin
  return query with recursive owner (id) as (
    select of_party
    union
    select l.from_id from owner o join link l on l.known_to_id = o.id
    where l.kind in ('OWNS', 'CONTROLS') and coalesce(l.valid_to, 'infinity') >= on_day
  ), circle (id, role, rank) as (
    select of_party, 'SELF', 1
    union all
    select o.id, 'OWNER', 2 from owner o where o.id <> of_party
    union all
    select l.known_contact_id, 'PERSON', 3 from link l
    where l.known_organization_id = of_party and l.kind in ('EMPLOYS', 'BOARD_MEMBER') and coalesce(l.valid_to, 'infinity') >= on_day
  )
  select distinct on (c.id) c.id, c.role, screening_fingerprint(c.id) from circle c order by c.id, c.rank;
end $$;

-- The organizations with which a party is screened, itself among them: those it works for or sits on the board of, and all that it owns or controls, directly or not.
create or replace function screening_reach(of_party uuid, on_day date) returns setof uuid language plpgsql stable as $$
begin
  return query with recursive below (id) as (
    select of_party
    union
    select l.to_id from below b join link l on l.known_from_id = b.id
    where l.kind in ('OWNS', 'CONTROLS') and coalesce(l.valid_to, 'infinity') >= on_day
  )
  select b.id from below b
  union
  select l.known_organization_id from link l
  where l.known_contact_id = of_party and l.kind in ('EMPLOYS', 'BOARD_MEMBER') and coalesce(l.valid_to, 'infinity') >= on_day;
end $$;

-- The number of the newest version of a kind that a screening used; 0 where it used none.
create or replace function screening_used(of_screening uuid, of_kind text) returns int language plpgsql stable as $$
begin
  return coalesce((select max(w.number) from screening_list u join list_version w on w.id = u.version_id where u.screening_id = of_screening and w.kind = of_kind), 0);
end $$;

-- Whether a screening still speaks of a party as it is: every list was used in a version since which nothing on it changed that may name anybody in the circle, and everybody
-- in the circle was screened under the names and identifiers that are known today. It compares what was screened with what is there, not clocks.
create or replace function screening_is_fresh(of_screening uuid, of_party uuid) returns boolean language plpgsql stable set plan_cache_mode = force_generic_plan as $$
declare
  members uuid[];
  prints text[];
begin
  if exists (select 1 from list_unswept x join list_version l on l.id = x.version_id where l.number > screening_used(of_screening, l.kind)) then return false; end if;
  select array_agg(c.party_id), array_agg(c.fingerprint) into members, prints from screening_circle(of_party, today()) c;
  return not exists (
      select 1 from unnest(members, prints) as c (party_id, fingerprint)
      where not exists (select 1 from screened_party p where p.screening_id = of_screening and p.party_id = c.party_id and p.fingerprint = c.fingerprint))
    and not exists (
      select 1 from list_touch t join list_version l on l.id = t.version_id where t.party_id = any (members) and l.number > screening_used(of_screening, l.kind));
end $$;

-- Whether an organization that was screened before is to be screened again: its latest screening broke off, is too old or no longer speaks of it as it is, somebody who was
-- screened with it has left, or the time of a decision is over.
create or replace function screening_is_due(of_party uuid, on_day date) returns boolean language plpgsql stable as $$
declare
  s screening;
begin
  select * into s from screening r where r.party_id = of_party order by r.screened_at desc, r.id desc limit 1;
  return s.result = 'FAILED' or s.valid_until < on_day
    or exists (select 1 from screening_hit h where h.organization_id = of_party and h.ended is null and h.holds_until < on_day)
    or not screening_is_fresh(s.id, of_party)
    or exists (select 1 from screened_party p where p.screening_id = s.id and not exists (select 1 from screening_circle(of_party, today()) c where c.party_id = p.party_id));
end $$;

create or replace trigger screening_append_only before update or delete on screening for each row execute function refuse_changed_evidence();
create or replace trigger screening_list_append_only before update or delete on screening_list for each row execute function refuse_changed_evidence();
create or replace trigger screened_party_append_only before update or delete on screened_party for each row execute function refuse_changed_evidence();

-- Screening/screening_conclusion.sql
-- since ScreeningDecisions
-- Why a screening no longer speaks of a party as it is, and since when.
create or replace function screening_age(of_screening uuid, of_party uuid) returns table (reason text, since timestamptz) language plpgsql stable as $$
declare
  s screening;
begin
  select * into s from screening r where r.id = of_screening;
  return query
  with circle as materialized (select c.party_id, c.fingerprint, p.fingerprint as screened from screening_circle(of_party, today()) c
    left join screened_party p on p.screening_id = of_screening and p.party_id = c.party_id)
  select 'LIST_CHANGED', min(l.imported_at) from list_version l
  where l.number > screening_used(of_screening, l.kind)
    and (exists (select 1 from list_unswept x where x.version_id = l.id) or exists (select 1 from list_touch t join circle c on c.party_id = t.party_id where t.version_id = l.id))
  having count(*) > 0
  union all
  select 'PARTY_CHANGED', coalesce(min(n.since), s.screened_at) from circle c left join lateral (
    select greatest(x.recorded_at, x.superseded_at) as since from party_name x where x.party_id = c.party_id and greatest(x.recorded_at, x.superseded_at) > s.screened_at
    union all
    select greatest(x.recorded_at, x.superseded_at) from party_identifier x where x.party_id = c.party_id and greatest(x.recorded_at, x.superseded_at) > s.screened_at) n on true
  where c.screened is distinct from c.fingerprint and c.screened is not null
  having count(*) > 0
  union all
  select 'LINK_CHANGED', coalesce(min(l.recorded_at), s.screened_at) from circle c
  left join link l on (l.known_from_id = c.party_id or l.known_to_id = c.party_id) and l.recorded_at > s.screened_at and l.kind in ('OWNS', 'CONTROLS', 'EMPLOYS', 'BOARD_MEMBER')
  where c.screened is null
  having count(*) > 0
  union all
  select 'TOO_OLD', (s.valid_until + 1)::timestamp at time zone 'UTC' where s.valid_until < today();
end $$;

-- The list versions that a screening speaks of: of each kind the newest such that everybody was compared with all that came before it. Of one that failed, those it failed against.
create or replace function screening_lists(of_screening uuid) returns text language plpgsql stable as $$
begin
  if exists (select 1 from screening r where r.id = of_screening and r.result = 'FAILED') then
    return coalesce((
      select jsonb_agg(jsonb_build_object('kind', l.kind, 'number', l.number, 'listDate', l.list_date) order by l.kind)
      from screening_list u join list_version l on l.id = u.version_id where u.screening_id = of_screening), '[]'::jsonb)::text;
  end if;
  return coalesce((
    select jsonb_agg(jsonb_build_object('kind', v.kind, 'number', v.number, 'listDate', v.list_date) order by v.kind)
    from (select distinct kind from list_version where replaced_at is null and screens) k
    cross join lateral (select screening_used(of_screening, k.kind) as number) u
    cross join lateral (
      select l.kind, l.number, l.list_date from list_version l
      where l.kind = k.kind and l.number >= u.number and not exists (
        select 1 from list_unswept x join list_version w on w.id = x.version_id where w.kind = k.kind and w.number > u.number and w.number <= l.number)
      order by l.number desc limit 1) v
    where of_screening is not null), '[]'::jsonb)::text;
end $$;

-- Since when everybody's comparison with a list version breaks off that a screening did not see.
create or replace function screening_comparison_failed(of_screening uuid) returns timestamptz language plpgsql stable as $$
begin
  return (select min(x.failed_at) from list_unswept x join list_version l on l.id = x.version_id where x.failed_at is not null and l.number > screening_used(of_screening, l.kind));
end $$;

-- What screening concludes about each party. A match that was recognized or waits for a decision outweighs that the screening has become old: who is listed stays so until
-- somebody screens again. A false positive whose time is over waits for a decision again.
create or replace view screening_conclusion as
select p.id as party_id,
  case
    when h.true_matches > 0 then 'TRUE_MATCH'
    when h.undecided > 0 then 'UNDECIDED'
    when s.id is null then 'NOT_SCREENED'
    when s.result = 'FAILED' or f.since is not null then 'FAILED'
    when s.valid_until < today() or not screening_is_fresh(s.id, p.id) then 'STALE'
    else 'CLEAR'
  end as state, s.screened_at,
  case
    when h.true_matches > 0 then h.recognized_at
    when h.undecided > 0 then h.waits_since
    when s.id is null then (select o.created_at from organization o where o.id = p.id union all select c.created_at from contact c where c.id = p.id)
    when s.result = 'FAILED' then s.screened_at
    when f.since is not null then f.since
    else coalesce((select min(a.since) from screening_age(s.id, p.id) a), greatest(s.screened_at, h.decided_at))
  end as since,
  s.valid_until,
  case when s.result = 'FINISHED' then array(select a.reason from screening_age(s.id, p.id) a order by a.reason) else array[]::text[] end as stale_because,
  screening_lists(s.id) as lists
from party p
left join lateral (
  select r.id, r.result, r.screened_at, r.valid_until from screened_party sp join screening r on r.id = sp.screening_id
  where p.kind = 'CONTACT' and sp.party_id = p.id
  union all
  (select r.id, r.result, r.screened_at, r.valid_until from screening r where p.kind = 'ORGANIZATION' and r.party_id = p.id order by r.screened_at desc, r.id desc limit 1)
  order by screened_at desc, id desc limit 1) s on true
cross join lateral (select screening_comparison_failed(s.id) as since) f
left join lateral (
  select count(*) filter (where h.decision = 'TRUE_MATCH') as true_matches,
    count(*) filter (where h.decision = 'UNDECIDED' or (h.decision = 'FALSE_POSITIVE' and h.holds_until < today())) as undecided,
    min(coalesce(h.confirmed_at, h.decided_at)) filter (where h.decision = 'TRUE_MATCH') as recognized_at,
    min(case when h.decision = 'UNDECIDED' then r.screened_at else (h.holds_until + 1)::timestamp at time zone 'UTC' end)
      filter (where h.decision = 'UNDECIDED' or (h.decision = 'FALSE_POSITIVE' and h.holds_until < today())) as waits_since,
    max(coalesce(h.confirmed_at, h.decided_at)) as decided_at
  from screening_hit h join screening r on r.id = h.screening_id
  where h.ended is null and (h.organization_id = p.id or (h.party_id = p.id and p.kind = 'CONTACT'))) h on true;

-- Screening/search.sql
-- What searches look through: a vector for each group of readers, made of the columns that exactly these may read.
alter table listed_entry add column if not exists words tsvector generated always as (to_tsvector('simple', search_text(reference_number || ' ' || search_joined(names)))) stored;
create index if not exists ix_listed_entry_words on listed_entry using gin (words);

-- Stakeholders/append_only.sql
-- Rows that are append-only may only be superseded, once. Everything else about them stays as it was recorded.
create function refuse_changes_but_superseding() returns trigger language plpgsql as $$
declare
    free constant text[] := array['superseded_by', 'superseded_at', 'version', 'is_superseded', 'known_party_id', 'known_contact_id', 'known_organization_id', 'known_from_id', 'known_to_id'];
begin
    if tg_op = 'UPDATE' and old.superseded_at is null and to_jsonb(new) - free = to_jsonb(old) - free then
        return new;
    end if;
    raise exception 'rows of % are append-only: record a newer one and supersede this', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger append_only before update or delete on link for each row execute function refuse_changes_but_superseding();
create trigger append_only before update or delete on party_name for each row execute function refuse_changes_but_superseding();
create trigger append_only before update or delete on party_identifier for each row execute function refuse_changes_but_superseding();
create trigger append_only before update or delete on contact_expertise for each row execute function refuse_changes_but_superseding();

-- Stakeholders/name_search.sql
-- "contains" over folded names is answered from trigrams.
create extension if not exists pg_trgm;
create index ix_organization_sort_name_trigrams on organization using gin (sort_name gin_trgm_ops);
create index ix_contact_sort_name_trigrams on contact using gin (sort_name gin_trgm_ops);
create index ix_party_name_sort_name_trigrams on party_name using gin (sort_name gin_trgm_ops);

-- Stakeholders/one_of_each.sql
-- What may be there once among the rows that we still believe. Checked at the commit, since a newer row is written before the one before it is superseded.
alter table link add constraint ux_link_once
    exclude using btree (from_id with =, to_id with =, kind with =, (coalesce(title, '')) with =, (coalesce(valid_from, '-infinity'::date)) with =)
    where (superseded_at is null) deferrable initially deferred;
alter table party_name add constraint ux_party_name_legal
    exclude using btree (party_id with =) where (kind = 'LEGAL' and superseded_at is null) deferrable initially deferred;
alter table party_name add constraint ux_party_name_once
    exclude using btree (party_id with =, kind with =, name with =, (coalesce(language, '')) with =)
    where (superseded_at is null and valid_to is null) deferrable initially deferred;

-- Stakeholders/search.sql
-- What searches look through: a vector for each group of readers, made of the columns that exactly these may read.
alter table organization add column if not exists words tsvector generated always as (to_tsvector('simple', search_text(name || ' ' || coalesce(website, '')))) stored;
create index if not exists ix_organization_words on organization using gin (words);
alter table organization add column if not exists staff_words tsvector generated always as (to_tsvector('simple', search_text(coalesce(note, '')))) stored;
create index if not exists ix_organization_staff_words on organization using gin (staff_words);
alter table contact add column if not exists words tsvector generated always as (to_tsvector('simple', search_text(name || ' ' || coalesce(given_name, '') || ' ' || coalesce(family_name, '') || ' ' || coalesce(role, '')))) stored;
create index if not exists ix_contact_words on contact using gin (words);
alter table contact add column if not exists detail_words tsvector generated always as (to_tsvector('simple', search_text(search_joined(emails) || ' ' || search_joined(phones) || ' ' || coalesce(note, '')))) stored;
create index if not exists ix_contact_detail_words on contact using gin (detail_words);
alter table party_name add column if not exists words tsvector generated always as (to_tsvector('simple', search_text(name))) stored;
create index if not exists ix_party_name_words on party_name using gin (words);
alter table contact_expertise add column if not exists words tsvector generated always as (to_tsvector('simple', search_text(topic || ' ' || evidence))) stored;
create index if not exists ix_contact_expertise_words on contact_expertise using gin (words);
-- A topic is found by a part of it.
create index if not exists ix_contact_expertise_topic_folded on contact_expertise using gin (fold_text(topic) gin_trgm_ops);

-- A vector is made anew whenever its row is written, after this looked at it.
create or replace function refuse_changes_but_superseding() returns trigger language plpgsql as $$
declare
    free constant text[] := array['superseded_by', 'superseded_at', 'version', 'is_superseded', 'known_party_id', 'known_contact_id', 'known_organization_id', 'known_from_id', 'known_to_id', 'words'];
begin
    if tg_op = 'UPDATE' and old.superseded_at is null and to_jsonb(new) - free = to_jsonb(old) - free then
        return new;
    end if;
    raise exception 'rows of % are append-only: record a newer one and supersede this', tg_table_name using errcode = 'restrict_violation';
end $$;
