import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fullMomentText, momentText } from './moment-text.ts';
import { createTicker, type Page } from './ticker.ts';

describe('the shared timer', () => {
  beforeEach(() => vi.useFakeTimers({ now: 10_000 }));
  afterEach(() => vi.useRealTimers());

  class FakePage extends EventTarget {
    hidden = false;
    show(shown: boolean) {
      this.hidden = !shown;
      this.dispatchEvent(new Event('visibilitychange'));
    }
  }

  const setUp = () => {
    const page = new FakePage();
    const ticker = createTicker(
      () => Date.now(),
      () => page as unknown as Page,
    );
    return { page, ticker };
  };

  test('is one for all listeners and ends with the last', () => {
    const { ticker } = setUp();
    const [first, second] = [vi.fn(), vi.fn()];
    const leaveFirst = ticker.subscribe(first);
    const leaveSecond = ticker.subscribe(second);
    expect(vi.getTimerCount()).toBe(1);
    vi.advanceTimersByTime(3_000);
    expect([first.mock.calls.length, second.mock.calls.length]).toEqual([3, 3]);
    expect(ticker.now()).toBe(13_000);
    leaveFirst();
    vi.advanceTimersByTime(1_000);
    expect([first.mock.calls.length, second.mock.calls.length]).toEqual([3, 4]);
    leaveSecond();
    expect(vi.getTimerCount()).toBe(0);
  });

  test('rests while the page is hidden and ticks at once when it is shown', () => {
    const { page, ticker } = setUp();
    const listener = vi.fn();
    ticker.subscribe(listener);
    page.show(false);
    vi.advanceTimersByTime(60_000);
    expect(listener).not.toHaveBeenCalled();
    page.show(true);
    expect(listener).toHaveBeenCalledTimes(1);
    expect(ticker.now()).toBe(70_000);
    vi.advanceTimersByTime(1_000);
    expect(listener).toHaveBeenCalledTimes(2);
  });

  test('starts hidden without a timer, and knows the time when it starts again', () => {
    const { page, ticker } = setUp();
    page.hidden = true;
    ticker.subscribe(vi.fn())();
    expect(vi.getTimerCount()).toBe(0);
    page.hidden = false;
    vi.advanceTimersByTime(5_000);
    ticker.subscribe(vi.fn());
    expect(ticker.now()).toBe(15_000);
  });
});

describe('moments', () => {
  const now = Date.UTC(2026, 10, 21, 19, 0);
  test.each([
    ['2026-11-21T19:30:00Z', 'UTC', 'today 19:30'],
    ['2026-11-22T01:41:00Z', 'UTC', 'tomorrow 01:41'],
    ['2026-11-20T23:59:00Z', 'UTC', 'yesterday 23:59'],
    ['2026-11-23T10:20:00Z', 'Europe/Berlin', 'Mon 23 Nov 11:20'],
    ['2026-11-21T23:30:00Z', 'Europe/Berlin', 'tomorrow 00:30'],
    ['2027-12-04T10:20:00Z', 'UTC', '4 Dec 2027'],
    ['2026-11-30T00:00:00Z', 'UTC', 'Mon 30 Nov 00:00'],
  ])('%s in %s is %s', (iso, zone, text) => {
    expect(momentText(Date.parse(iso), now, zone)).toBe(text);
  });

  test('whole, with the zone', () => {
    const text = fullMomentText(Date.parse('2026-11-23T10:20:05Z'), 'Europe/Berlin');
    expect(text).toMatch(/Mon.*23 Nov 2026.*11:20:05.*(CET|GMT\+1)/);
  });
});
