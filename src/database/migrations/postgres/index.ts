import { AddEnrollmentDays1795337324538 } from './1795337324538-add-enrollment-days.js';
import { AddInsertionSurveys1795335080044 } from './1795335080044-add-insertion-surveys.js';
import { AddListOrders1795310444886 } from './1795310444886-add-list-orders.js';
import { AddStatistics1795308637130 } from './1795308637130-add-statistics.js';
import { AddSitting1795299197247 } from './1795299197247-add-sitting.js';
import { AddWithdrawnKeys1795295888349 } from './1795295888349-add-withdrawn-keys.js';
import { AddSearch1795297242941 } from './1795297242941-add-search.js';
import { AddSealedSheets1795294802772 } from './1795294802772-add-sealed-sheets.js';
import { AddExpiry1795295142095 } from './1795295142095-add-expiry.js';
import { AddJournalIndexes1795285332989 } from './1795285332989-add-journal-indexes.js';
import { AddPresencesAndPaperConvocations1795283163014 } from './1795283163014-add-presences-and-paper-convocations.js';
import { AddCredentials1795285280000 } from './1795285280000-add-credentials.js';
import { AddCertificateCodes1795282636930 } from './1795282636930-add-certificate-codes.js';
import { AddAgenda1795282983861 } from './1795282983861-add-agenda.js';
import { AddLinksOfMembers1795274037093 } from './1795274037093-add-links-of-members.js';
import { AddRectifications1795275436212 } from './1795275436212-add-rectifications.js';
import { AddConvocations1795275782223 } from './1795275782223-add-convocations.js';
import { AddEvaluationMark1795271950577 } from './1795271950577-add-evaluation-mark.js';
import { AddMail1795274141126 } from './1795274141126-add-mail.js';
import { AddJuryDirectory1795270766128 } from './1795270766128-add-jury-directory.js';
import { AddSigning1795270577879 } from './1795270577879-add-signing.js';
import { AddVersionMoves1795270503936 } from './1795270503936-add-version-moves.js';
import { AddJournalLink1795270218088 } from './1795270218088-add-journal-link.js';
import { Initial1795253812488 } from './1795253812488-initial.js';
import { AddAssessing1795284187104 } from './1795284187104-add-assessing.js';
export const POSTGRES_MIGRATIONS = [
  Initial1795253812488,
  AddJournalLink1795270218088,
  AddVersionMoves1795270503936,
  AddSigning1795270577879,
  AddJuryDirectory1795270766128,
  AddEvaluationMark1795271950577,
  AddLinksOfMembers1795274037093,
  AddMail1795274141126,
  AddRectifications1795275436212,
  AddConvocations1795275782223,
  AddCertificateCodes1795282636930,
  AddAgenda1795282983861,
  AddPresencesAndPaperConvocations1795283163014,
  AddAssessing1795284187104,
  AddCredentials1795285280000,
  AddJournalIndexes1795285332989,
  AddSealedSheets1795294802772,
  AddExpiry1795295142095,
  AddWithdrawnKeys1795295888349,
  AddSearch1795297242941,
  AddSitting1795299197247,
  AddStatistics1795308637130,
  AddListOrders1795310444886,
  AddInsertionSurveys1795335080044,
  AddEnrollmentDays1795337324538,
];
