-- Which states are published, as the planner should know it: whoever sees no drafts and asks for a state of drafts, or for organizations with such cases, is then known to find nothing.
create statistics if not exists relationship_published_states (mcv) on published, state from relationship;
