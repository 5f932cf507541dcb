import { Controller, Inject } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { demand, type Principal } from '../accounts/principal.js';
import { candidatePolicy } from '../candidates/candidate.policy.js';
import { FileImportPages } from '../spreadsheets/file-import-pages.js';
import { plural } from '../web/french/format.js';
import { ImportRegister } from './register-import.dto.js';
import { RegisterImports, type RegisterPreview } from './register-imports.service.js';
import { REGISTER_MODEL, registerImportView, registerPreviewView } from './register-imports.view.js';

const KIND = { at: '/imports/candidats', model: REGISTER_MODEL, modelName: 'Candidats', input: ImportRegister };

@ApiExcludeController()
@Controller('imports/candidats')
export class RegisterImportsPages extends FileImportPages<ImportRegister, RegisterPreview> {
  protected readonly kind = KIND;
  protected readonly sendingModel = registerImportView;
  protected readonly previewModel = registerPreviewView;

  constructor(@Inject(RegisterImports) protected readonly imports: RegisterImports) {
    super();
  }

  protected demandMay(who: Principal): void {
    demand(candidatePolicy.register(who), 'candidate.register');
  }

  protected async takeOver(who: Principal, id: string, input: ImportRegister) {
    const { registered, enrolled } = await this.imports.import(who, id, input);
    const people = plural(registered, 'personne ajoutée', 'personnes ajoutées');
    const enrollments = plural(enrolled, 'inscription enregistrée', 'inscriptions enregistrées');
    return { notice: `${people} au registre, ${enrollments}.`, href: '/candidats' };
  }
}
