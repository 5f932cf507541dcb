/** A state shown as a sign and a word, never by its colour alone. */
export interface Badge {
  readonly tone: 'success' | 'warning' | 'danger' | 'info' | 'neutral';
  /** Another sign than the tone's own: the name of a symbol of the partial `icons`. */
  readonly icon?: string;
  readonly label: string;
}
