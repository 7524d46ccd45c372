/** Ends an exhaustive `switch`: does not compile while a case is missing, and throws if data lied about its type. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected case: ${JSON.stringify(value)}`);
}
