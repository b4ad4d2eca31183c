/** Tries a property on many inputs; what it fails on is made small, kept, and the trying goes on. */
import fc from 'fast-check';

/** One kind of input, and what must hold for each. */
export type Kind<Input = unknown> = {
  name: string;
  inputs: fc.Arbitrary<Input>;
  /** Rejects where it does not hold. */
  holds(input: Input): Promise<void>;
  /** What fails takes so long that it is not made smaller. */
  slow?: boolean;
};

/** Closed over what its inputs are: kinds of different inputs stand in one list. */
export type Fuzzed = { name: string; run(count: number, seed: number): Promise<Found> };

export type Found = { tried: number; failures: string[] };

/** Failures after which no more are looked for. */
const ENOUGH = 5;

export const fuzzed = <Input>({ name, inputs, holds, slow = false }: Kind<Input>): Fuzzed => ({
  name,
  run: async (count, seed) => {
    const failures: string[] = [];
    let tried = 0;
    for (let round = 0; tried < count && failures.length < ENOUGH; round += 1) {
      const property = fc.asyncProperty(inputs, holds);
      const details = await fc.check(property, { numRuns: count - tried, seed: seed + round, endOnFailure: slow });
      tried += details.numRuns;
      if (details.failed)
        failures.push(
          `${details.errorInstance instanceof Error ? details.errorInstance.message : details.errorInstance}\n  seed ${seed + round}: ${fc.stringify(details.counterexample)}`,
        );
    }
    return { tried, failures };
  },
});
