global using SchemaBuilder = GraphQL.Postgres.Binding.SchemaBuilder<PartnerCrm.Access.Actor>;
