import { Module } from '@nestjs/common';
import { RegisterImportsController } from './register-imports.controller.js';
import { RegisterImportsPages } from './register-imports.pages.js';
import { RegisterImports } from './register-imports.service.js';

@Module({ controllers: [RegisterImportsController, RegisterImportsPages], providers: [RegisterImports] })
export class RegisterImportsModule {}
