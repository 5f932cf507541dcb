import type { DataSource } from 'typeorm';

interface Statement {
  readonly query: string;
  readonly parameters?: unknown[];
}

/**
 * The migration, as TypeScript, that brings the schema of an already migrated database to what the entities say; null
 * where nothing differs.
 */
export async function writeMigration(source: DataSource, className: string): Promise<string | null> {
  const { upQueries, downQueries } = await source.driver.createSchemaBuilder().log();
  if (upQueries.length === 0) return null;
  return `import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ${className} implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
${upQueries.map(line).join('\n')}
  }

  async down(runner: QueryRunner): Promise<void> {
${downQueries.toReversed().map(line).join('\n')}
  }
}
`;
}

function line({ query, parameters }: Statement): string {
  const text = '`' + query.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${') + '`';
  return parameters?.length
    ? `    await runner.query(${text}, ${JSON.stringify(parameters)});`
    : `    await runner.query(${text});`;
}
