import type { Page } from 'playwright/test';
import { DB_NAME, type StoreName } from '#store/schema.ts';

/** All records that the browser keeps in one of its stores. */
export const readKept = (page: Page, store: StoreName): Promise<unknown[]> =>
  page.evaluate(
    ({ database, store }) =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open(database);
        opening.addEventListener('error', () => reject(opening.error));
        opening.addEventListener('success', () => {
          const db = opening.result;
          const reading = db.transaction(store).objectStore(store).getAll();
          reading.addEventListener('error', () => reject(reading.error));
          reading.addEventListener('success', () => {
            db.close();
            resolve(reading.result);
          });
        });
      }),
    { database: DB_NAME, store },
  );
