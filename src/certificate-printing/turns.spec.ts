import { Turns } from './turns.js';

describe('Turns', () => {
  it('let so many works go on at once, and the others one by one in their order, failed ones or not', async () => {
    const turns = new Turns(2);
    const begun: number[] = [];
    const ends: ((failed: boolean) => void)[] = [];
    const works = [0, 1, 2, 3].map((number) =>
      turns
        .take(
          () =>
            new Promise<void>((resolve, reject) => {
              begun.push(number);
              ends[number] = (failed) => (failed ? reject(new Error('failed')) : resolve());
            }),
        )
        .catch(() => undefined),
    );
    expect([begun, turns.length]).toEqual([[0, 1], 2]);
    ends[1]!(true);
    await works[1];
    expect([begun, turns.length]).toEqual([[0, 1, 2], 1]);
    ends[0]!(false);
    await works[0];
    expect([begun, turns.length]).toEqual([[0, 1, 2, 3], 0]);
    ends[2]!(false);
    ends[3]!(false);
    await Promise.all(works);
    await turns.take(() => Promise.resolve());
  });
});
