/// Undoes what a `Content-Encoding` field says was done to a body.
enum ContentCoding {
    static func decode(_ body: [UInt8], _ headers: HTTPHeaders, limit: Int) throws(MessageProblem) -> [UInt8] {
        let codings = headers.values("Content-Encoding")
        guard let coding = codings.first, !coding.isEmpty else { return body }
        if codings.count == 1, HTTPHeaders.isSame(coding, "identity") { return body }
        guard codings.count == 1, HTTPHeaders.isSame(coding, "gzip") || HTTPHeaders.isSame(coding, "x-gzip") else {
            throw MessageProblem(
                "'Content-Encoding: \(codings.joined(separator: ", "))' is not understood, only 'gzip' is", status: 415)
        }
        do throws(InflateError) {
            return try Gzip.decompress(body, limit: limit)
        } catch {
            var status = 400
            if case .tooLong = error { status = 413 }
            throw MessageProblem("The body cannot be read: \(error)", status: status)
        }
    }
}
