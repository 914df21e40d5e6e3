import { getNamedType, isEnumType, isObjectType } from 'graphql';

// Which enumeration a field's value is of, for who reads values without their types, as the audit keeps them. What answers a question or a command keeps no values.
const answers = /^(Query|Mutation|Subscription|__.*)$|(Connection|Edge|Payload|Groups?|GroupKey)$/;

export const plugin = (schema) => {
  const fields = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && !answers.test(type.name))
    .flatMap((type) => Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, getNamedType(field.type)]))
    .filter(([, type]) => isEnumType(type)).map(([field, type]) => [field, type.name]);
  return `export const enumerations: Readonly<Record<string, string>> = ${JSON.stringify(Object.fromEntries(fields.sort()), null, 2)};\n`;
};
