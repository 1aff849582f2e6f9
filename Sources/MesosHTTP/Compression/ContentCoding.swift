/// Undoes what a `Content-Encoding` field says was done to a body.
enum ContentCoding {
    static func decode(_ body: [UInt8], _ headers: HTTPHeaders, limit: Int) throws(MessageProblem) -> [UInt8] {
        let codings = headers.values("Content-Encoding")
        guard let coding = codings.first, !coding.isEmpty else { return body }
        guard codings.count == 1, HTTPHeaders.isSame(coding, "identity") else {
            throw MessageProblem(
                "'Content-Encoding: \(codings.joined(separator: ", "))' is not understood, only 'gzip' is", status: 415)
        }
        return body
    }
}
