import { Module } from '@nestjs/common';
import { AwardImportsController } from './award-imports.controller.js';
import { AwardImportsPages } from './award-imports.pages.js';
import { AwardImports } from './award-imports.service.js';
import { RegisterImportsController } from './register-imports.controller.js';
import { RegisterImportsPages } from './register-imports.pages.js';
import { RegisterImports } from './register-imports.service.js';

@Module({
  controllers: [RegisterImportsController, RegisterImportsPages, AwardImportsController, AwardImportsPages],
  providers: [RegisterImports, AwardImports],
})
export class RegisterImportsModule {}
