import Testing

@testable import MesosHTTP

@Suite struct GzipTests {
    @Test(arguments: CompressedSample.all)
    func whatOthersHaveCompressedIsRead(_ sample: CompressedSample) throws {
        #expect(try Gzip.decompress(sample.gzip, limit: 2_000) == sample.plain)
    }

    @Test(arguments: CompressedSample.all)
    func aResultMayNotBeTooLong(_ sample: CompressedSample) throws {
        let count = sample.plain.count
        #expect(try Gzip.decompress(sample.gzip, limit: count).count == count)
        guard count > 0 else { return }
        #expect(throws: InflateError.tooLong(limit: count - 1)) { try Gzip.decompress(sample.gzip, limit: count - 1) }
    }

    @Test(arguments: CompressedSample.all)
    func whatEndsTooEarlyIsRefused(_ sample: CompressedSample) {
        for count in 0..<sample.gzip.count {
            // The two members of one sample are whole by themselves.
            let isWhole = sample.name == "two members" && count == sample.gzip.count / 2
            let outcome = Result { try Gzip.decompress(Array(sample.gzip.prefix(count)), limit: 2_000) }
            #expect((try? outcome.get()) == (isWhole ? Array("one".utf8) : nil), "\(count) bytes")
        }
    }

    @Test(arguments: CompressedSample.all)
    func aChangedChecksumOrLengthIsFound(_ sample: CompressedSample) {
        for index in sample.gzip.indices.suffix(8) {
            var bytes = sample.gzip
            bytes[index] ^= 0x10
            #expect(throws: InflateError.self) { try Gzip.decompress(bytes, limit: 2_000) }
        }
    }

    @Test func whatFollowsIsRefused() {
        let bytes = CompressedSample.all[1].gzip
        #expect(throws: InflateError.corrupt("it does not begin as gzip does")) {
            try Gzip.decompress(bytes + [0], limit: 100)
        }
    }

    /// A block that repeats one zero as often as it can be said in few bits.
    @Test func aBombIsStoppedAtTheLimit() throws {
        // A block with fixed codes: a literal zero, then length 258 at distance 1 over and over.
        var bits: [UInt8] = [1, 1, 0] + [0, 0, 1, 1, 0, 0, 0, 0]
        for _ in 0..<100_000 { bits += [1, 1, 0, 0, 0, 1, 0, 1] + [0, 0, 0, 0, 0] }
        bits += [0, 0, 0, 0, 0, 0, 0]
        while bits.count % 8 != 0 { bits.append(0) }
        let bytes = stride(from: 0, to: bits.count, by: 8).map { start in
            (0..<8).reduce(UInt8(0)) { $0 | bits[start + $1] << UInt8($1) }
        }
        var output: [UInt8] = []
        _ = try Inflate.inflate(bytes[...], into: &output, limit: 30_000_000)
        #expect(output.count == 25_800_001)
        output = []
        #expect(throws: InflateError.tooLong(limit: 1_000_000)) {
            _ = try Inflate.inflate(bytes[...], into: &output, limit: 1_000_000)
        }
    }

    @Test(arguments: [
        ([0x06], InflateError.corrupt("an unknown kind of block")),
        ([0x01, 0x01, 0x00, 0xFF, 0xFF], .corrupt("the length of a stored block differs from its complement")),
        ([0x01, 0x05, 0x00, 0xFA, 0xFF, 0x61], .truncated),
        // A fixed code, a length of 3 and a distance of 1 with nothing before it.
        ([0x03, 0x02, 0x00], .corrupt("a distance that leads before the beginning")),
        // Too many symbols: 288 literals.
        ([0xFD, 0x01, 0x00], .corrupt("too many symbols")),
        // A code of lengths with a single word.
        ([0x05, 0x00, 0x02, 0x00], .corrupt("too few words in the code of lengths")),
        // A code of lengths of which all words have one bit.
        ([0x05, 0xE0, 0x24, 0x49, 0x92, 0x24, 0x49, 0x92, 0x24], .corrupt("too many words in the code of lengths")),
    ])
    func damagedDataIsRefused(_ bytes: [UInt8], _ error: InflateError) {
        var output: [UInt8] = []
        #expect(throws: error) { _ = try Inflate.inflate(bytes[...], into: &output, limit: 100) }
    }

    @Test(arguments: [
        ("gzip", 200), ("GZIP", 200), ("x-gzip", 200), ("identity", 400), ("deflate", 415), ("br", 415),
        ("gzip, gzip", 415),
    ])
    func theCodingOfABodyIsUndoneOrRefused(_ coding: String, _ status: Int) throws {
        let sample = CompressedSample.all[2]
        let outcome: Int
        do throws(MessageProblem) {
            let body = try ContentCoding.decode(sample.gzip, ["Content-Encoding": coding], limit: 1_000)
            outcome = body == sample.plain ? 200 : 400
        } catch {
            outcome = error.status
        }
        #expect(outcome == status)
    }

    @Test func theStatusTellsDamageFromLength() {
        let gzip = CompressedSample.all[2].gzip
        #expect(
            throws: MessageProblem(
                "The body cannot be read: the data is longer than 9 bytes when it is decompressed", status: 413)
        ) {
            try ContentCoding.decode(gzip, ["Content-Encoding": "gzip"], limit: 9)
        }
        #expect(throws: MessageProblem("The body cannot be read: the compressed data ends too early")) {
            try ContentCoding.decode(Array(gzip.dropLast()), ["Content-Encoding": "gzip"], limit: 1_000)
        }
    }
}
