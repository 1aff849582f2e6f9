import Testing

@testable import MesosHTTP

@Suite struct HTTPDateTests {
    @Test(arguments: [
        (0, "Thu, 01 Jan 1970 00:00:00 GMT"), (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"),
        (951_827_696, "Tue, 29 Feb 2000 12:34:56 GMT"), (1_785_110_399, "Sun, 26 Jul 2026 23:59:59 GMT"),
        (4_102_444_800, "Fri, 01 Jan 2100 00:00:00 GMT"),
    ])
    func aDateIsWrittenAsHeaderFieldsHaveIt(_ seconds: Int64, _ text: String) {
        #expect(String(decoding: HTTPDate(seconds: seconds).bytes, as: UTF8.self) == text)
    }
}
