// node random-operations.mjs SCHEMA.graphql COUNT SEED: random operations, a line of JSON each with the reference implementation's verdict, and for
// valid ones the response over mocked fields. Half of them are made wrong, token by token, and judged like the others.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const older = require('graphql');
const newer = require('graphql17');
const {
  GraphQLError, GraphQLNonNull, getNamedType, getNullableType, isAbstractType, isCompositeType, isEnumType, isInputObjectType, isListType, isNonNullType,
  isRequiredArgument, isRequiredInputField, isScalarType,
} = older;
const [file, count, seed] = process.argv.slice(2);
const sdl = readFileSync(file, 'utf8');
const schemas = new Map([[older, older.buildSchema(sdl)], [newer, newer.buildSchema(sdl)]]);
const schema = schemas.get(older);

let state = Number(seed) | 1;
const below = limit => {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return (state >>> 0) % limit;
};
const oneOf = list => list[below(list.length)];
const rarely = one => below(one) === 0;

// Values, as JSON and as literals.
const samples = { Int: [0, -7, 2147483647], Float: [0.5, -3, 1e3], Boolean: [true, false], ID: ['x', 7, ''], String: ['', 'naïve "quoted"', 'two\nlines', '\\', '😀'] };
function json(type, depth = 0) {
  const inner = getNullableType(type);
  if (inner === type && rarely(8)) return null;
  if (isListType(inner)) return Array.from({ length: below(3) }, () => json(inner.ofType, depth + 1));
  if (isEnumType(inner)) return oneOf(inner.getValues()).name;
  if (isScalarType(inner)) return oneOf(samples[inner.name] ?? ['whatever']);
  const fields = Object.values(inner.getFields()).filter(field => isRequiredInputField(field) || (depth < 3 && rarely(3)));
  return Object.fromEntries(fields.map(field => [field.name, json(field.type, depth + 1)]));
}
function literal(value, type) {
  const inner = getNullableType(type);
  if (value === null) return 'null';
  if (isListType(inner)) return `[${value.map(item => literal(item, inner.ofType)).join(', ')}]`;
  if (isInputObjectType(inner)) return `{${Object.entries(value).map(([key, item]) => `${key}: ${literal(item, inner.getFields()[key].type)}`).join(', ')}}`;
  return isEnumType(inner) ? value : JSON.stringify(value);
}

// Operations, as text.
class Draft {
  constructor() {
    this.variables = {};
    this.declared = [];
    this.fragments = [];
    this.names = 0;
  }

  argument(type) {
    if (!rarely(3)) return literal(json(type), type);
    const name = `v${this.names++}`;
    const declared = isNonNullType(type) || rarely(2) ? type : new GraphQLNonNull(type);
    const given = json(declared);
    const byDefault = !isNonNullType(declared) && rarely(3);
    this.declared.push(`$${name}: ${declared}${byDefault ? ` = ${literal(given, declared)}` : ''}`);
    if (!byDefault && (isNonNullType(declared) || !rarely(4))) this.variables[name] = given;
    return `$${name}`;
  }

  condition() {
    return rarely(8) ? ` @${oneOf(['skip', 'include'])}(if: ${this.argument(new GraphQLNonNull(older.GraphQLBoolean))})` : '';
  }

  field(field, depth) {
    const given = field.args.filter(argument => isRequiredArgument(argument) || rarely(2)).map(argument => `${argument.name}: ${this.argument(argument.type)}`);
    const alias = given.length > 0 || rarely(6) ? `k${this.names++}: ` : '';
    const below = isCompositeType(getNamedType(field.type)) ? ` ${this.selection(getNamedType(field.type), depth - 1)}` : '';
    return `${alias}${field.name}${given.length > 0 ? `(${given.join(', ')})` : ''}${this.condition()}${below}`;
  }

  selection(type, depth) {
    const known = Object.values(type.getFields?.() ?? {}).filter(field => depth > 0 || !isCompositeType(getNamedType(field.type)));
    const parts = new Set(known.length > 0 ? Array.from({ length: 1 + below(4) }, () => oneOf(known)) : []);
    const text = [...parts].map(field => this.field(field, depth));
    if (text.length === 0 || rarely(6)) text.push('__typename');
    if (depth > 0 && rarely(3)) text.push(this.fragment(type, depth - 1));
    return `{ ${text.join(' ')} }`;
  }

  fragment(type, depth) {
    const on = oneOf(isAbstractType(type) ? [type, ...schema.getPossibleTypes(type)] : [type, ...type.getInterfaces()]);
    if (rarely(2)) return `... on ${on}${this.condition()} ${this.selection(on, depth)}`;
    const name = `F${this.names++}`;
    this.fragments.push(`fragment ${name} on ${on} ${this.selection(on, depth)}`);
    return `...${name}${this.condition()}`;
  }

  static operation() {
    const draft = new Draft();
    const mutates = schema.getMutationType() && rarely(4);
    const body = draft.selection(mutates ? schema.getMutationType() : schema.getQueryType(), 4);
    const head = `${mutates ? 'mutation' : 'query'} Random${draft.declared.length > 0 ? `(${draft.declared.join(', ')})` : ''}`;
    return { query: [`${head} ${body}`, ...draft.fragments].join('\n'), variables: draft.variables };
  }
}

// Wrong ones: some token is lost, doubled, exchanged for another of the document or for one that fits nowhere.
const words = [...Object.keys(schema.getTypeMap()), 'on', 'true', 'null', 'fragment', 'subscription', '0', '-1.5e3', '"', '"""x"""', '$v0', '@skip', '...', '{', '}', '(', ')', '[', ']', '!', ':', '=', '|', '&', '#', '\u0000', 'é'];
function spoil(query) {
  const tokens = query.match(/[_A-Za-z][_0-9A-Za-z]*|"(?:[^"\\]|\\.)*"|-?[0-9.e]+|\.\.\.|\S|\s+/gu);
  const at = below(tokens.length);
  const other = below(tokens.length);
  switch (below(5)) {
    case 0: tokens.splice(at, 1); break;
    case 1: tokens.splice(at, 0, tokens[at]); break;
    case 2: [tokens[at], tokens[other]] = [tokens[other], tokens[at]]; break;
    case 3: tokens[at] = tokens[other]; break;
    default: tokens[at] = oneOf(words);
  }
  return tokens.join('');
}

// Mocked fields: what a field gives follows from its path and arguments, by 32-bit FNV-1a.
const hash = text => Buffer.from(text, 'utf8').reduce((sum, byte) => Math.imul(sum ^ byte, 0x01000193) >>> 0, 0x811c9dc5);
const sorted = value => (value === null || typeof value !== 'object' ? JSON.stringify(value ?? null)
  : Array.isArray(value) ? `[${value.map(sorted).join(',')}]`
  : `{${Object.keys(value).sort().map(key => `${JSON.stringify(key)}:${sorted(value[key])}`).join(',')}}`);
function mock(type, key) {
  const inner = getNullableType(type);
  const [chance, number] = [hash(key), hash(`${key}#v`)];
  if (chance % (inner === type ? 13 : 97) === 3) return new GraphQLError(`boom ${key}`);
  if (chance % (inner === type ? 11 : 89) === 5) return null;
  if (isListType(inner)) return Array.from({ length: number % 4 }, (_, index) => mock(inner.ofType, `${key}/${index}`));
  if (isEnumType(inner)) return inner.getValues()[number % inner.getValues().length].value;
  if (isScalarType(inner)) {
    const short = number % 1000;
    return { Int: short, Float: short / 4, Boolean: number % 2 === 0, ID: `id${short}`, String: `s${short}` }[inner.name] ?? `c${short}`;
  }
  if (!isAbstractType(inner)) return { type: inner.name };
  const possible = schema.getPossibleTypes(inner).map(one => one.name).sort();
  return { type: possible[number % possible.length] };
}
function respond(document, variableValues) {
  const places = path => (path ? [...places(path.prev), path.key] : []);
  const fieldResolver = (_, given, __, info) => {
    const value = mock(info.returnType, places(info.path).join('/') + (Object.keys(given).length > 0 ? `?${sorted(given)}` : ''));
    if (value instanceof Error) throw value;
    return value;
  };
  return older.execute({ schema, document, variableValues, rootValue: {}, fieldResolver, typeResolver: value => value.type });
}

const shown = ({ message, locations }) => ({ message, locations });
function judge(library, query) {
  try {
    const document = library.parse(query, { allowEmptySelectionSets: false });
    return library.validate(schemas.get(library), document).map(shown);
  } catch (error) {
    return [shown(error)];
  }
}

for (let i = 0; i < Number(count); i++) {
  const { query: right, variables } = Draft.operation();
  const query = i % 2 === 0 ? right : spoil(right);
  const errors17 = judge(newer, query);
  const line = { id: createHash('sha256').update(`${i} ${query}`).digest('hex').slice(0, 16), query, variables, valid: errors17.length === 0, errors17, errors16: judge(older, query) };
  if (line.valid) line.result = respond(older.parse(query), variables);
  console.log(JSON.stringify(line));
}
