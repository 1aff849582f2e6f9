import Testing

/// What Python's `zlib` makes of some data.
struct CompressedSample: Sendable, CustomTestStringConvertible {
    let name: String
    let plain: [UInt8]
    let gzip: [UInt8]

    /// The compressed bytes are given in hexadecimal digits.
    private init(_ name: String, _ plain: [UInt8], _ digits: String) {
        self.name = name
        self.plain = plain
        let digits = digits.compactMap(\.hexDigitValue).map { UInt8($0) }
        gzip = stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }

    var testDescription: String { name }

    private static let call =
        #"{"type":"SUBSCRIBE","subscribe":{"framework_info":{"user":"root","name":"crawler","roles":["a","b"]}}}"#

    static let all: [CompressedSample] = [
        CompressedSample(
            "empty", Array("".utf8),
            "1f8b080000000000020303000000000000000000"),
        CompressedSample(
            "one byte", Array("a".utf8),
            "1f8b08000000000002034b040043beb7e801000000"),
        CompressedSample(
            "a call, fixed code", Array(call.utf8),
            "1f8b0800000000000203ab562aa92c4855b2520a0e750a760ef2747255d2512a2e4d2a4e2eca4c028a572ba51525e6a696e7"
                + "1765c767e6a5e583444a8b538b803a8af2f34b808af380d2405e725162790e505c07289e935aac6415ad9408e42429c5d6d6"
                + "d60200c21fd1a166000000"),
        CompressedSample(
            "a call, own code", Array(String(repeating: call, count: 3).utf8),
            "1f8b0800000000000203ab562aa92c4855b2520a0e750a760ef2747255d2512a2e4d2a4e2eca4c028a572ba51525e6a696e7"
                + "1765c767e6a5e583444a8b538b803a8af2f34b808af380d2405e725162790e505c07289e935aac6415ad9408e42429c5d6d6"
                + "d6560f235b0052e3e43532010000"),
        CompressedSample(
            "stored", Array(call.utf8),
            "1f8b080000000000040301660099ff7b2274797065223a22535542534352494245222c22737562736372696265223a7b2266"
                + "72616d65776f726b5f696e666f223a7b2275736572223a22726f6f74222c226e616d65223a22637261776c6572222c22726f"
                + "6c6573223a5b2261222c2262225d7d7d7dc21fd1a166000000"),
        CompressedSample(
            "literals only", Array(0...255),
            "1f8b0800000000000203010001fffe000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f202122"
                + "232425262728292a2b2c2d2e2f303132333435363738393a3b3c3d3e3f404142434445464748494a4b4c4d4e4f5051525354"
                + "55565758595a5b5c5d5e5f606162636465666768696a6b6c6d6e6f707172737475767778797a7b7c7d7e7f80818283848586"
                + "8788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9fa0a1a2a3a4a5a6a7a8a9aaabacadaeafb0b1b2b3b4b5b6b7b8"
                + "b9babbbcbdbebfc0c1c2c3c4c5c6c7c8c9cacbcccdcecfd0d1d2d3d4d5d6d7d8d9dadbdcdddedfe0e1e2e3e4e5e6e7e8e9ea"
                + "ebecedeeeff0f1f2f3f4f5f6f7f8f9fafbfcfdfeff738c052900010000"),
        CompressedSample(
            "runs", [UInt8](repeating: 0x61, count: 1_000) + [UInt8](repeating: 0x62, count: 300),
            "1f8b08000000000002034b1c05a360140c7b90340a8806001f708e4e14050000"),
        CompressedSample(
            "two blocks", Array("first second".utf8),
            "1f8b08000000000002034acb2c2a2e5100000000ffff2b4e4dcecf4b0100b31bcb4c0c000000"),
        CompressedSample(
            "two members", Array("onetwo".utf8),
            "1f8b0800000000000203cbcf4b0500f1866c7a030000001f8b08000000000002032b29cf0700668aca1103000000"),
        CompressedSample(
            "all of a head", Array("named".utf8),
            "1f8b081e00000000020303006162636e616d652e6a736f6e00636f6d6d656e74002267cb4bcc4d4d010087cce07105000000"),
    ]
}
