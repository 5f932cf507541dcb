import { Module } from '@nestjs/common';
import { MemberImportsController } from './member-imports.controller.js';
import { MemberImportsPages } from './member-imports.pages.js';
import { MemberImports } from './member-imports.service.js';

@Module({ controllers: [MemberImportsController, MemberImportsPages], providers: [MemberImports] })
export class MemberImportsModule {}
