/**
 * Runs a job for each number from 0 to `count - 1`, in that order, `concurrency` of them at a time.
 * After a failure no further job is started.
 */
export async function forEachConcurrently(
  count: number,
  concurrency: number,
  job: (index: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < count) {
      const index = next++;
      try {
        await job(index);
      } catch (error) {
        next = count;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(concurrency, count) }, work));
}
