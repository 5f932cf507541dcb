interface RegisteredName {
  readonly firstNames: string;
  readonly birthName: string;
  readonly usedName: string | null;
}

/** « BENALI Yanis », as registers write it: the name used in capitals, then the first names. */
export function registerName({ firstNames, birthName, usedName }: RegisteredName): string {
  return `${(usedName ?? birthName).toLocaleUpperCase('fr')} ${firstNames}`;
}
