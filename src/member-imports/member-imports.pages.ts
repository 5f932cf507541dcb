import { Controller, Inject } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { demand, type Principal } from '../accounts/principal.js';
import { juryPersonPolicy } from '../jury-directory/jury-person.policy.js';
import { FileImportPages } from '../spreadsheets/file-import-pages.js';
import { ImportMembers } from './member-import.dto.js';
import { MemberImports, type MemberPreview } from './member-imports.service.js';
import { importedSentence, MEMBER_MODEL, memberImportView, memberPreviewView } from './member-imports.view.js';

const KIND = {
  at: '/imports/membres-de-jury',
  model: MEMBER_MODEL,
  modelName: 'Membres_de_jury',
  input: ImportMembers,
};

@ApiExcludeController()
@Controller('imports/membres-de-jury')
export class MemberImportsPages extends FileImportPages<ImportMembers, MemberPreview> {
  protected readonly kind = KIND;
  protected readonly sendingModel = memberImportView;
  protected readonly previewModel = memberPreviewView;

  constructor(@Inject(MemberImports) protected readonly imports: MemberImports) {
    super();
  }

  protected demandMay(who: Principal): void {
    demand(juryPersonPolicy.register(who), 'juryPerson.register');
  }

  protected async takeOver(who: Principal, id: string, input: ImportMembers) {
    const { sessionId = null } = input;
    const notice = importedSentence(await this.imports.import(who, id, input), sessionId);
    return { notice, href: sessionId === null ? '/membres-de-jury' : `/sessions/${sessionId}` };
  }
}
