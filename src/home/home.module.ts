import { Module } from '@nestjs/common';
import { JurySessionsModule } from '../jury-sessions/jury-sessions.module.js';
import { HomePages } from './home.pages.js';

@Module({ imports: [JurySessionsModule], controllers: [HomePages] })
export class HomeModule {}
