// Named checks, a line each; the exit code tells whether all of them passed.
let passed = 0;
let failed = 0;

export async function check(name, deed) {
  try {
    await deed();
    passed++;
    console.log(`ok      ${name}`);
  } catch (error) {
    failed++;
    console.log(`FAILED  ${name}: ${error?.message ?? error}`);
  }
}

export function expect(truth, otherwise) {
  if (!truth) throw new Error(typeof otherwise === 'string' ? otherwise : JSON.stringify(otherwise));
}

export function finish() {
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed > 0 ? 1 : 0);
}
