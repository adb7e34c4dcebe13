import type * as v from 'valibot';
import { describe, expect, expectTypeOf, test } from 'vitest';
import * as bids from './bids.ts';
import * as certificates from './certificates.ts';
import * as chain from './chain.ts';
import * as deployments from './deployments.ts';
import { decode, type Endpoint } from './endpoint.ts';
import { newerReference } from './fixtures/newer-reference.ts';
import { olderReference } from './fixtures/older-reference.ts';
import { wider } from './fixtures/wider.ts';
import * as indexer from './indexer.ts';
import * as market from './market.ts';
import { operations, type OperationId } from './operations.ts';
import * as providers from './providers.ts';
import { requests } from './requests.ts';
import * as screening from './screening.ts';
import * as settings from './settings.ts';
import * as templates from './templates.ts';
import * as wallet from './wallet.ts';
import type { CallInput, Reply } from './wire.ts';

const exported: object[] = Object.values({
  ...bids,
  ...certificates,
  ...chain,
  ...deployments,
  ...indexer,
  ...market,
  ...providers,
  ...screening,
  ...settings,
  ...templates,
  ...wallet,
});
const isEndpoint = (value: object): value is Endpoint => 'id' in value && 'reply' in value;
const endpoints = new Map(exported.filter(isEndpoint).map((each) => [each.id, each]));

function read(id: string, body: unknown): unknown {
  const endpoint = endpoints.get(id as OperationId);
  if (!endpoint) throw new Error(`no endpoint ${id}`);
  const result = decode(endpoint, body);
  if (!result.ok) throw new Error(`${id}: ${result.path}: expected ${result.expected}`);
  return result.value;
}

test('every operation has a request, a schema, and one path of its own', () => {
  const ids = Object.keys(operations).sort();
  expect([...endpoints.keys()].sort()).toEqual(ids);
  expect(Object.keys(requests).sort()).toEqual(ids);
  const routes = Object.values(operations).map(({ method, path }) => `${method} ${path}`);
  expect(new Set(routes).size).toBe(routes.length);
});

test('every operation has a type, and a call takes what its operation takes', () => {
  type Unbound = { [Id in OperationId]: [Reply<Id>] extends [never] ? Id : never }[OperationId];
  expectTypeOf<Unbound>().toBeNever();
  expectTypeOf<CallInput<'readDeployment'>['params']>().toEqualTypeOf<{ dseq: string }>();
  expectTypeOf<Reply<'closeDeployment'>['success']>().toBeBoolean();
  expectTypeOf<Reply<'readDeployment'>['leases'][number]['closed_on']>().toEqualTypeOf<
    string | null
  >();
});

test('path parameters are the ones that the request is given', () => {
  for (const [id, { path }] of Object.entries(operations)) {
    const named = [...path.matchAll(/:(\w+)/g)].map((match) => match[1]);
    const { params } = requests[id as OperationId];
    expect(Object.keys('entries' in params ? params.entries : {}), id).toEqual(named);
  }
});

/** The parts of `read` that `written` also has: nothing the document shows may be lost. */
function project(read: unknown, written: unknown): unknown {
  if (Array.isArray(written)) {
    return written.map((each, i) => project((read as unknown[])[i], each));
  }
  if (typeof written !== 'object' || written === null) return read;
  const from = read as Record<string, unknown>;
  return Object.fromEntries(Object.entries(written).map(([k, w]) => [k, project(from[k], w)]));
}

type Shape = {
  type: string;
  pipe?: Shape[];
  wrapped?: Shape;
  item?: Shape;
  value?: Shape;
  entries?: Record<string, Shape>;
};

/** Fields of the document that the schema does not declare: they would pass, but without a type. */
function undeclared(schema: Shape, json: unknown, path: string): string[] {
  if (schema.wrapped) return undeclared(schema.wrapped, json, path);
  if (Array.isArray(json)) {
    return json.flatMap((each) => undeclared(schema.item!, each, `${path}[]`));
  }
  if (typeof json !== 'object' || json === null) return [];
  return Object.entries(json).flatMap(([key, value]) => {
    const inner = schema.type === 'record' ? schema.value : schema.entries?.[key];
    return inner ? undeclared(inner, value, `${path}.${key}`) : [`${path}.${key}`];
  });
}

const open = (json: unknown): unknown =>
  JSON.parse(JSON.stringify(json), (key, value: unknown) =>
    key === 'closed_on' && (value === '' || value === '0') ? null : value,
  );
const payload = (body: object): unknown => ('data' in body ? body.data : body);

describe('field by field, nothing of the documents is lost', () => {
  const amounts = new Set(['estimatedTopUpAmount']);
  const asRead = (json: unknown): unknown =>
    JSON.parse(JSON.stringify(open(json)), (key, value: unknown) =>
      amounts.has(key) && typeof value === 'number' ? String(value) : value,
    );

  for (const [name, fixtures] of Object.entries({ newerReference, olderReference })) {
    test.each(Object.entries(fixtures))(`${name} %s`, (id, body) => {
      const expected = asRead(payload(body));
      expect(project(read(id, body), expected)).toEqual(expected);
      const schema = endpoints.get(id as OperationId)!.reply as v.GenericSchema & Shape;
      expect(undeclared(schema, payload(body), '')).toEqual([]);
    });
  }

  test.each(Object.keys(wider))('wider %s', (id) => {
    expect(read(id, wider[id as keyof typeof wider])).toBeTruthy();
  });
});
