export const ROLES = ['administrator', 'secretary', 'president', 'juryMember', 'candidate'] as const;
export type Role = (typeof ROLES)[number];
