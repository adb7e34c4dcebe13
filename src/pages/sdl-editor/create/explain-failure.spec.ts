import { describe, expect, it } from 'vitest';
import type { EntryError } from '#store/journal-schema.ts';
import { explainFailure } from './explain-failure.ts';

const error = (given: Partial<EntryError>): EntryError => ({
  status: 400,
  code: '',
  message: '',
  issues: [],
  ...given,
});
const explain = (given: Partial<EntryError>) => explainFailure(error(given), 'Create deployment');

describe('a refusal is said where it can be mended', () => {
  it.each([
    [{ message: 'Invalid SDL: (root) must have required property "services"' }, 'sdl'],
    [{ message: 'Invalid SDL: deposit is no service' }, 'sdl'],
    [{ message: 'Deposit too low. Minimum is $5' }, 'deposit'],
    [
      { message: 'Validation error', issues: [{ path: 'data.deposit', message: 'too small' }] },
      'deposit',
    ],
    [{ message: 'Validation error', issues: [{ path: 'data.sdl', message: 'Required' }] }, 'sdl'],
    [{ message: 'Unit price exceeds the maximum allowed by the network' }, 'sdl'],
    [{ message: 'Invalid GPU attributes' }, 'sdl'],
    [{ message: 'Invalid coin denominations' }, 'sdl'],
    [{ message: 'Failed to create deployment: Insufficient funds' }, 'form'],
    [{ message: 'Something else' }, 'form'],
    [{ status: 401, message: 'Unauthorized' }, 'form'],
    [{ status: 402, message: 'Insufficient balance' }, 'form'],
    [{ status: 409, code: 'wallet_provisioning', message: 'Wallet is provisioning' }, 'form'],
    [{ status: 429, message: 'Too many requests' }, 'form'],
    [{ status: 201, code: 'tx_failed', message: 'out of gas' }, 'form'],
    [{ status: null, code: 'offline', message: 'You are offline' }, 'form'],
  ] as const)('%j', (given, place) => {
    expect(explain({ ...given, issues: [...('issues' in given ? given.issues : [])] }).place).toBe(
      place,
    );
  });

  it.each([
    [{ message: 'Insufficient funds' }, /^There are not enough credits/],
    [{ status: 402, message: 'Insufficient balance for the deployment deposit' }, /^There are not/],
    [{ status: 402, message: 'h100 not available on free trial' }, /^h100 not available/],
    [{ status: 404, message: 'UserWallet Not Found' }, /no wallet/],
    [{ message: 'Console trial expired' }, /^The server refused this: Console trial expired/],
  ])('says what is meant by %j', (given, title) => {
    expect(explain(given).title).toMatch(title);
  });

  it('always says what to do next', () => {
    for (const status of [null, 200, 400, 401, 402, 403, 404, 409, 413, 422, 429, 500, 503]) {
      const { title, nextStep } = explain({ status, message: 'x' });
      expect(title).not.toBe('');
      expect(nextStep).toMatch(/\.$/);
    }
  });
});
