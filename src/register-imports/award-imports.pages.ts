import { Controller, Inject } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { demand, type Principal } from '../accounts/principal.js';
import { blocAwardPolicy } from '../enrollments/enrollment.policy.js';
import { FileImportPages } from '../spreadsheets/file-import-pages.js';
import { type AwardPreview, AwardImports } from './award-imports.service.js';
import { AWARD_MODEL, awardImportView, awardPreviewView, takenOverSentence } from './award-imports.view.js';
import { ImportRegister } from './register-import.dto.js';

const KIND = { at: '/imports/blocs-acquis', model: AWARD_MODEL, modelName: 'Blocs_acquis', input: ImportRegister };

@ApiExcludeController()
@Controller('imports/blocs-acquis')
export class AwardImportsPages extends FileImportPages<ImportRegister, AwardPreview> {
  protected readonly kind = KIND;
  protected readonly sendingModel = awardImportView;
  protected readonly previewModel = awardPreviewView;

  constructor(@Inject(AwardImports) protected readonly imports: AwardImports) {
    super();
  }

  protected demandMay(who: Principal): void {
    demand(blocAwardPolicy.record(who), 'blocAward.record');
  }

  protected async takeOver(who: Principal, id: string, input: ImportRegister) {
    return { notice: takenOverSentence(await this.imports.import(who, id, input)), href: '/candidats' };
  }
}
