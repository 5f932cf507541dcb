/** Where a status list is published: written into each credential, so it must answer as long as any of them is shown. */
export function statusListAddress(publicUrl: string, statusList: number): string {
  return `${publicUrl}/api/v1/status-lists/${statusList}`;
}
