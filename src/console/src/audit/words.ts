import { enumerations } from '../api/enumerations';

/** A name of the program, such as stateSince or IN_REVIEW, in words. */
export const inWords = (name: string) => (/^[A-Z\d_]+$/.test(name) && name.includes('_') ? name.toLowerCase().replaceAll('_', ' ') : name.replace(/([a-z\d])([A-Z])/g, '$1 $2').replace(/ [A-Z](?=[a-z])/g, (first) => first.toLowerCase())).replace(/^./, (first) => first.toUpperCase());

/** Where the word for a value of a field stands, if the field holds an enumeration of the API; ties are told as from their beginning. */
export function wordOf(field: string, value: string): string | undefined {
  const enumeration = Object.hasOwn(enumerations, field) ? enumerations[field] : undefined;
  return enumeration && `${enumeration}.${value}${enumeration === 'LinkKind' ? '.out' : ''}`;
}
