/** How private facts are left out of the journal that is sealed: the name of the list a seal was made with. */
export type JournalCut = 'contacts' | 'contactsAndCircumstances';

type PrivateFields = Readonly<Record<string, readonly string[]>>;

/** An archive goes to others: it tells who was convened, when and of what, not at which address nor why they cannot come. */
const CONVENING = ['address', 'contact', 'answerReason'];

/** Nor how members are reached, for whom candidates work, who prepared them, or what they were granted and why. */
const PRIVATE: Readonly<Record<JournalCut, PrivateFields>> = {
  contacts: { convocation: CONVENING, convocation_terms: CONVENING },
  contactsAndCircumstances: {
    convocation: [...CONVENING, 'accommodations', 'extraTime'],
    convocation_terms: CONVENING,
    enrollment: ['accommodations', 'extraTime', 'employer', 'trainingBody'],
    jury_member: ['email', 'phone'],
  },
};

export const CURRENT_CUT: JournalCut = 'contactsAndCircumstances';

/** What an entry tells of such a record, without what that cut leaves out. */
export function withoutPrivate(
  subjectType: string,
  told: Record<string, unknown> | null,
  cut: JournalCut = 'contacts',
): Record<string, unknown> | null {
  const fields = PRIVATE[cut][subjectType];
  return told && fields ? without(told, fields) : told;
}

/** Those of what a convocation said as well: it tells of them within its facts. */
function without(told: Record<string, unknown>, fields: readonly string[]): Record<string, unknown> {
  const kept = Object.entries(told).filter(([name]) => !fields.includes(name));
  return Object.fromEntries(
    kept.map(([name, value]) => [name, name === 'facts' && value ? without(value as typeof told, fields) : value]),
  );
}
