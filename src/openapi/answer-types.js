/*
 * What each operation of the API answers, read from the return types of the controllers by the compiler itself, so that
 * presenters stay plain types and nothing is described twice.
 */
import ts from 'typescript';
import { SchemaWriter } from './schema-writer.js';

const PROBLEM = 'src/http/problem.ts';

/** By operation (`JurySessionsController_find`), the schema of its answer, and all the named schemas they refer to. */
export function describeAnswers() {
  const program = createProgram('tsconfig.build.json');
  const checker = program.getTypeChecker();
  const writer = new SchemaWriter(checker);
  const sources = program.getSourceFiles().filter(({ fileName }) => /\.(controller|module)\.ts$/.test(fileName));
  const answers = sources
    .flatMap((source) => source.statements.filter(isController))
    .flatMap((controller) =>
      controller.members.filter(isRoute).map(({ name, type }) => {
        const answer = checker.getAwaitedType(checker.getTypeFromTypeNode(type));
        return [`${controller.name.text}_${name.text}`, writer.schemaOf(answer)];
      }),
    );
  const [problem] = program.getSourceFile(PROBLEM).statements.filter(ts.isInterfaceDeclaration);
  writer.schemaOf(checker.getTypeAtLocation(problem));
  return { answers: Object.fromEntries(answers), schemas: writer.schemas };
}

function createProgram(configuration) {
  const { config } = ts.readConfigFile(configuration, ts.sys.readFile);
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, process.cwd());
  return ts.createProgram(fileNames, options);
}

function isController(statement) {
  return ts.isClassDeclaration(statement) && isDecorated(statement, /^@Controller\(/);
}

function isRoute(member) {
  return ts.isMethodDeclaration(member) && isDecorated(member, /^@(Get|Post|Put|Patch|Delete)\(/);
}

function isDecorated(node, decorator) {
  return ts.getDecorators(node)?.some((one) => decorator.test(one.getText())) ?? false;
}
