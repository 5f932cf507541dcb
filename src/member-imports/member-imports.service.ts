import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { demand, type Principal } from '../accounts/principal.js';
import { sentFile, type UploadedDocument } from '../attachments/sent-file.js';
import { Database } from '../database/database.js';
import type { Writing } from '../database/writing.js';
import { statesAllowing } from '../domain/sessions/session-edits.js';
import { type MemberColumn, readMemberSheet } from '../domain/tables/read-members.js';
import type { ReadRow, SheetReading } from '../domain/tables/read-rows.js';
import type { JuryPerson } from '../jury-directory/jury-person.entity.js';
import { juryPersonPolicy } from '../jury-directory/jury-person.policy.js';
import { registerPerson } from '../jury-directory/register-person.js';
import { appointMember } from '../jury-sessions/jury-members.service.js';
import { JuryMember } from '../jury-sessions/jury-member.entity.js';
import { JurySession } from '../jury-sessions/jury-session.entity.js';
import { jurySessionPolicy } from '../jury-sessions/jury-session.policy.js';
import { type Choices, choicesFrom, demandChosen } from '../spreadsheets/choices.js';
import { KeptUploads } from '../spreadsheets/kept-uploads.js';
import { demandAsShown, readFile } from '../spreadsheets/planned.js';
import type { Upload } from '../spreadsheets/upload-folder.js';
import type { ImportMembers } from './member-import.dto.js';
import { choosableIn, memberDigest, type MemberPlan, type PlannedMember, planMembers } from './member-plan.js';

export interface MemberPreview {
  readonly upload: Upload;
  readonly plan: MemberPlan;
  readonly leftAlone: readonly string[];
  readonly digest: string;
  /** Sessions whose jury may still be appointed, the latest first. */
  readonly sessions: readonly JurySession[];
}

/** What an import has brought. */
export interface ImportedMembers {
  readonly registered: number;
  readonly appointed: number;
}

const PURPOSE = { purpose: 'members', subjectId: null };
const MOST_ROWS = 2_000;

/** People who sit on juries, from a file: looked at first, then taken over whole. */
@Injectable()
export class MemberImports {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(KeptUploads) private readonly uploads: KeptUploads,
  ) {}

  /** Keeps a file until it has been looked at. Throws `documentMissing`, `noMembersInFile`, and what reading it throws. */
  async send(who: Principal, uploaded: UploadedDocument | undefined): Promise<Upload> {
    demand(juryPersonPolicy.register(who), 'juryPerson.register');
    const file = sentFile(uploaded);
    await readMembers(file.content);
    return this.uploads.keep(who, PURPOSE, file);
  }

  /** Throws `notFound`. */
  async preview(who: Principal, uploadId: string): Promise<MemberPreview> {
    demand(juryPersonPolicy.register(who), 'juryPerson.register');
    const { upload, content } = await this.uploads.find(who, PURPOSE, uploadId);
    const read = await readMembers(content);
    return this.database.read(async (reading) => {
      const plan = await planMembers(reading, read);
      const sessions = await reading.find(JurySession, {
        where: { state: In([...statesAllowing('members')]) },
        ...{ relations: { certification: true }, order: { day: 'DESC', id: 'ASC' }, take: 200 },
      });
      return { upload, plan, leftAlone: read.leftAlone, digest: memberDigest(plan), sessions };
    });
  }

  /**
   * Enters all in the directory, and appoints them where a session is named, or nobody. Throws `importChanged`,
   * `fileNotUnderstood`, `duplicatesUndecided`, and what appointing throws.
   */
  async import(who: Principal, uploadId: string, input: ImportMembers): Promise<ImportedMembers> {
    demand(juryPersonPolicy.register(who), 'juryPerson.register');
    const { sessionId = null } = input;
    if (sessionId !== null) demand(jurySessionPolicy.prepare(who), 'juryMember.appoint');
    const { content } = await this.uploads.find(who, PURPOSE, uploadId);
    const read = await readMembers(content);
    return this.database.writeLong(who, async (writing) => {
      const plan = await planMembers(writing.read, read);
      demandAsShown({ digest: memberDigest(plan), faults: plan.faults.length }, input);
      const choices = choicesFrom(input.people);
      demandChosen(choosableIn(plan), choices);
      return takeOver(writing, plan, { choices, sessionId });
    });
  }
}

const readMembers = (content: Buffer): Promise<SheetReading<ReadRow<MemberColumn>>> =>
  readFile(content, { read: readMemberSheet, none: 'noMembersInFile', most: MOST_ROWS });

interface Chosen {
  readonly choices: Choices;
  readonly sessionId: string | null;
}

async function takeOver(
  writing: Writing,
  { people }: MemberPlan,
  { choices, sessionId }: Chosen,
): Promise<ImportedMembers> {
  let [registered, appointed] = [0, 0];
  for (const planned of people) {
    const known = planned.namesakes.find(({ id }) => id === choices.get(planned.row));
    const person = known ?? (await registerPerson(writing, { ...planned.input, confirmDuplicate: true }));
    if (!known) registered += 1;
    if (sessionId !== null && (await appoint(writing, sessionId, { person, planned }))) appointed += 1;
  }
  return { registered, appointed };
}

/** By the first college of the row that the person may sit for; whoever sits already keeps their seat. */
async function appoint(
  writing: Writing,
  sessionId: string,
  { person, planned }: { readonly person: JuryPerson; readonly planned: PlannedMember },
): Promise<boolean> {
  const { id: personId } = person;
  if (await writing.read.existsBy(JuryMember, { sessionId, personId })) return false;
  const { colleges } = planned.input;
  const college = colleges.find((one) => person.colleges.includes(one)) ?? colleges[0]!;
  await appointMember(writing, sessionId, { personId, college });
  return true;
}
