/// Writes the heads and the framing of messages.
enum MessageWriter {
    /// Writes the head of an answer. `framing` says what stands in it about the body.
    static func writeHead(
        of response: HTTPResponse, framing: Framing, date: HTTPDate, connection: String?, into bytes: inout [UInt8]
    ) {
        bytes.append(contentsOf: "HTTP/1.1 ".utf8)
        appendDecimal(response.status, to: &bytes)
        bytes.append(UInt8(ascii: " "))
        bytes.append(contentsOf: response.reason.utf8)
        endLine(&bytes)
        append(response.headers, to: &bytes, except: framing.replaced + ["Date", "Connection"])
        appendField("Date", date.bytes, to: &bytes)
        appendFraming(framing, to: &bytes)
        if let connection { appendField("Connection", connection.utf8, to: &bytes) }
        endLine(&bytes)
    }

    /// Writes the head of a request.
    static func writeHead(
        method: String, target: String, host: String, headers: HTTPHeaders, framing: Framing, into bytes: inout [UInt8]
    ) {
        bytes.append(contentsOf: method.utf8)
        bytes.append(UInt8(ascii: " "))
        // Whatever could end the line or split it into other words would make another request of it.
        bytes.append(contentsOf: target.utf8.map { $0 <= 0x20 || $0 == 0x7F ? UInt8(ascii: "+") : $0 })
        bytes.append(contentsOf: " HTTP/1.1\r\n".utf8)
        if !headers.contains("Host") { appendField("Host", host.utf8, to: &bytes) }
        append(headers, to: &bytes, except: framing.replaced)
        appendFraming(framing, to: &bytes)
        endLine(&bytes)
    }

    /// What a head says about the body.
    enum Framing: Equatable {
        /// There is none.
        case none
        case length(Int)
        case chunked
        /// It ends with the connection.
        case untilEnd

        /// The fields that are written here and nowhere else.
        var replaced: [String] {
            self == .none ? ["Transfer-Encoding"] : ["Transfer-Encoding", "Content-Length"]
        }
    }

    /// Writes one chunk; an empty one would end the body and is left out.
    static func writeChunk(_ data: [UInt8], into output: inout OutputBuffer) {
        guard !data.isEmpty else { return }
        output.write { bytes in
            bytes.append(contentsOf: String(data.count, radix: 16).utf8)
            endLine(&bytes)
        }
        output.append(data)
        output.write { endLine(&$0) }
    }

    /// Ends a chunked body.
    static let lastChunk = Array("0\r\n\r\n".utf8)

    private static func appendFraming(_ framing: Framing, to bytes: inout [UInt8]) {
        switch framing {
        case .none, .untilEnd: break
        case .length(let length):
            bytes.append(contentsOf: "Content-Length: ".utf8)
            appendDecimal(length, to: &bytes)
            endLine(&bytes)
        case .chunked: bytes.append(contentsOf: "Transfer-Encoding: chunked\r\n".utf8)
        }
    }

    private static func append(_ headers: HTTPHeaders, to bytes: inout [UInt8], except names: [String]) {
        for field in headers.fields where !names.contains(where: { HTTPHeaders.isSame($0, field.name) }) {
            appendField(field.name, field.value.utf8, to: &bytes)
        }
    }

    private static func appendField(_ name: String, _ value: some Sequence<UInt8>, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: name.utf8)
        bytes.append(UInt8(ascii: ":"))
        bytes.append(UInt8(ascii: " "))
        // A value may hold what a client has sent: it must not be able to begin a line of its own.
        for byte in value { bytes.append(byte < 0x20 && byte != 0x09 || byte == 0x7F ? UInt8(ascii: " ") : byte) }
        endLine(&bytes)
    }

    private static func appendDecimal(_ number: Int, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: String(number).utf8)
    }

    private static func endLine(_ bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\r"))
        bytes.append(UInt8(ascii: "\n"))
    }
}
