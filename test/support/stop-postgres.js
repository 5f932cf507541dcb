export default async function () {
  await globalThis.postgresServer?.stop();
}
