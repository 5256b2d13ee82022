/** A file of so many users, with quotes, accents and lists, of whom one in a hundred has a group that does not exist. */
export function importCsv(rows: number): string {
  const lines = Array.from(
    { length: rows },
    (_, at) =>
      `user.${at}@harbour.example,"Zoë ""Z"" Müller ${at}",agent,"Orders; Returns",E${at},${at % 100 === 99 ? 'Nobody' : 'Agent'},"voice; whatsapp",Front desk`,
  );
  return ['email,name,role,teams,employee ID,group,channels,outbound channels', ...lines].join('\r\n');
}
