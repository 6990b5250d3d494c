import Reading
import Testing

@Suite struct HTMLEncodingPrescanTests {
  private func label(_ page: String) -> String? {
    HTMLReader.declaredEncoding(in: Array(page.utf8))
  }

  @Test(arguments: [
    ("<meta charset=windows-1251>", "windows-1251"),
    ("<html><head><META CHARSET = 'Shift_JIS' />", "shift_jis"),
    ("<meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1256\">", "windows-1256"),
    ("<meta content='text/html;charset=\"gb18030\"' http-equiv=content-type>", "gb18030"),
    ("<?xml version=\"1.0\" encoding=\"ISO-8859-2\"?><html>", "iso-8859-2"),
    ("<!-- <meta charset=koi8-r> --><title>x</title><meta charset=euc-kr>", "euc-kr"),
    ("<meta charset=utf-16le>", "utf-8"),
    ("<link title='<meta charset=big5>'><meta charset=iso-8859-15>", "iso-8859-15"),
  ])
  func declared(page: String, expected: String) {
    #expect(label(page) == expected)
  }

  @Test(arguments: [
    "", "<meta", "<meta charset", "<meta name=x content='charset=big5'>", "<metal charset=big5>",
    "charset=big5",
  ])
  func undeclared(page: String) {
    #expect(label(page) == nil)
  }
}
