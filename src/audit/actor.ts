/** On whose behalf something is written. */
export interface Actor {
  /** Null for the system itself. */
  readonly accountId: string | null;
  readonly name: string;
}

export const SYSTEM: Actor = { accountId: null, name: 'Délibloc' };
