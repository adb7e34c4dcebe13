import { entry } from './document.ts';
import type { SdlDocument, SdlPlacement } from './document.ts';
import type { Draft } from './drafts.ts';
import { refused } from './drafts.ts';

const MAX_REPLICAS = 50;
const MAX_GROUPS = 20;
const MAX_UNITS = 20;
const MAX_PRICE = 10_000_000;

/** Groups (one a placement) as the chain limits them, and what "deployment" says of them. */
export function checkGroups(sdl: SdlDocument): Draft[] {
  const profilesOf = new Map<string, Set<string>>();
  const drafts: Draft[] = [];
  for (const [service, placements] of Object.entries(sdl.deployment)) {
    if (!entry(sdl.services, service)) {
      drafts.push(
        refused(
          'unknown-service',
          ['deployment', service],
          `No service is named "${service}". Add it under "services", or remove it here.`,
          'key',
        ),
      );
      continue;
    }
    for (const [placement, { profile, count }] of Object.entries(placements)) {
      profilesOf.set(placement, (profilesOf.get(placement) ?? new Set()).add(profile));
      if (count > MAX_REPLICAS) {
        drafts.push(
          refused(
            'count-limit',
            ['deployment', service, placement, 'count'],
            `The network runs up to ${MAX_REPLICAS} replicas of a service, not ${count}.`,
          ),
        );
      }
    }
  }
  if (profilesOf.size === 0) {
    drafts.push(
      refused(
        'no-groups',
        ['deployment'],
        'Nothing is deployed. Give a service a placement, a profile and a count.',
      ),
    );
  }
  if (profilesOf.size > MAX_GROUPS) {
    drafts.push(
      refused(
        'group-limit',
        ['profiles', 'placement'],
        `A deployment has up to ${MAX_GROUPS} groups, and this one has ${profilesOf.size}. Use fewer placements.`,
      ),
    );
  }
  for (const [name, profiles] of profilesOf) {
    const placement = entry(sdl.profiles.placement, name);
    if (placement) drafts.push(...checkPlacement(name, placement, [...profiles]));
  }
  return drafts;
}

function checkPlacement(name: string, placement: SdlPlacement, profiles: string[]): Draft[] {
  const path = ['profiles', 'placement', name];
  const drafts: Draft[] = [];
  if (profiles.length > MAX_UNITS) {
    drafts.push(
      refused(
        'unit-limit',
        path,
        `A group has up to ${MAX_UNITS} profiles, and this one has ${profiles.length}. Share profiles, or use another placement.`,
      ),
    );
  }
  const denoms = new Set<string>();
  for (const profile of profiles) {
    const price = entry(placement.pricing, profile);
    if (!price) continue;
    denoms.add(price.denom);
    drafts.push(...checkAmount([...path, 'pricing', profile, 'amount'], String(price.amount)));
  }
  if (denoms.size > 1) {
    drafts.push(
      refused(
        'mixed-denoms',
        [...path, 'pricing'],
        `A group is paid in one currency, and this one names ${[...denoms].join(' and ')}. Use uact for all.`,
      ),
    );
  }
  for (const [key, value] of Object.entries(placement.attributes ?? {})) {
    drafts.push(...checkAttribute([...path, 'attributes', key], key, value));
  }
  return drafts;
}

function checkAmount(path: string[], amount: string): Draft[] {
  if (!/^\d+(\.\d{1,18})?$/.test(amount)) {
    return [
      refused(
        'price-form',
        path,
        `The chain reads prices with up to 18 decimals and no exponent, not ${amount}. Write it out or round it.`,
      ),
    ];
  }
  if (Number(amount) <= MAX_PRICE) return [];
  return [
    refused(
      'price-limit',
      path,
      `A price is at most ${MAX_PRICE} per block, not ${amount}. It is in millionths: 1000000 is one dollar.`,
    ),
  ];
}

function checkAttribute(path: string[], key: string, value: unknown): Draft[] {
  if (!/^[a-zA-Z][\w/.-]{1,126}[\w*]?$/.test(key)) {
    return [
      refused(
        'attribute-name',
        path,
        `"${key}" cannot name an attribute. Use letters, digits, "/", ".", "-" and "_", starting with a letter.`,
        'key',
      ),
    ];
  }
  if (value === null || typeof value === 'object') {
    return [
      refused(
        'attribute-value',
        path,
        `Attribute "${key}" needs a text for its value. Fill it in, or remove it.`,
      ),
    ];
  }
  return [];
}
