import { mailHtml } from './mail-html.js';

describe('The HTML of a mail', () => {
  it('has the words of the text, its lines and its paragraphs', () => {
    const html = mailHtml('Bonjour,\n\nLe jury :\nà Paris.\n');
    expect(html).toContain('<p>Bonjour,</p>\n<p>Le jury :<br>\nà Paris.</p>');
  });

  it('makes links of addresses, without the full stop behind them', () => {
    expect(mailHtml('Voir https://a.example/x?y=1&z=2#c.')).toContain(
      '<a href="https://a.example/x?y=1&amp;z=2#c">https://a.example/x?y=1&amp;z=2#c</a>.',
    );
  });

  it('lets no text become markup, and loads nothing', () => {
    const html = mailHtml('<img src="https://spy.example/p.gif"> & <script>x</script>');
    expect(html).not.toMatch(/<(img|script)/);
    expect(html).toContain('&lt;script&gt;');
  });
});
