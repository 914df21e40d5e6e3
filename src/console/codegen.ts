import type { CodegenConfig } from '@graphql-codegen/cli';

// Types come from the schema and from the documents beside the pages; none is written by hand.
const config: CodegenConfig = {
  schema: '../../schema/partnercrm.graphql',
  documents: 'src/**/*.graphql',
  generates: {
    'src/api/documents.ts': {
      plugins: ['typescript-operations', 'typed-document-node'],
      config: {
        useTypeImports: true,
        scalars: { ID: 'string', Date: 'string', DateTime: 'string', Decimal: 'number', Long: 'number' },
      },
    },
    'src/api/enumerations.ts': { plugins: ['./enumerations.mjs'] },
  },
};

export default config;
