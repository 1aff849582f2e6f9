import MesosKit

/// Where a master or an agent listens, and how it presents itself.
struct ListenOptions: Equatable, Sendable {
    /// The numeric address it listens on; all addresses of the machine unless it is given.
    var ip: String?
    var port: UInt16
    /// The numeric address that others are told, if it is another one.
    var advertisedIP: String?
    /// The port that others are told, if it is another one.
    var advertisedPort: UInt16?
    /// The name under which it presents itself.
    var hostname: String?
    /// Whether it presents itself under a name at all, and not under its address.
    var looksUpHostname = true

    init(port: UInt16) {
        self.port = port
    }

    /// The address for an endpoint.
    var address: String {
        let ip = ip ?? "0.0.0.0"
        return ip.contains(":") ? "[\(ip)]:\(port)" : "\(ip):\(port)"
    }

    /// What an endpoint is told.
    var endpointOptions: HTTPEndpoint.Options {
        var options = HTTPEndpoint.Options()
        options.advertisedIP = advertisedIP
        options.advertisedPort = advertisedPort
        options.hostname = hostname ?? (looksUpHostname ? nil : advertisedIP ?? ip)
        return options
    }

    /// Takes the address that programs of Mesos find in their environment, unless the flags have given one.
    mutating func inherit(_ environment: [String: String], isGiven: (String) -> Bool) throws(FlagProblem) {
        if !isGiven("ip"), let ip = environment["LIBPROCESS_IP"] {
            try check(ip, "LIBPROCESS_IP")
            self.ip = ip
        }
        if !isGiven("port"), let text = environment["LIBPROCESS_PORT"] { port = try Self.port(text, "LIBPROCESS_PORT") }
        if !isGiven("advertise_ip"), let ip = environment["LIBPROCESS_ADVERTISE_IP"] {
            try check(ip, "LIBPROCESS_ADVERTISE_IP")
            advertisedIP = ip
        }
        if !isGiven("advertise_port"), let text = environment["LIBPROCESS_ADVERTISE_PORT"] {
            advertisedPort = try Self.port(text, "LIBPROCESS_ADVERTISE_PORT")
        }
    }

    private func check(_ ip: String, _ name: String) throws(FlagProblem) {
        guard Self.isNumeric(ip) else { throw .malformed(name, value: ip, reason: Self.advice) }
    }

    private static func port(_ text: String, _ name: String) throws(FlagProblem) -> UInt16 {
        guard let port = UInt16(text) else {
            throw .malformed(name, value: text, reason: "give a whole number from 0 to 65535")
        }
        return port
    }

    private static let advice = "give a numeric address, as in '127.0.0.1'"

    /// Whether a text can be a numeric address; whether it is one of this machine's is seen when it is used.
    private static func isNumeric(_ text: String) -> Bool {
        if text.contains(":") { return text.allSatisfy { $0.isHexDigit || $0 == ":" || $0 == "." } }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
    }
}

/// The options of a program that listens.
protocol ListeningProgram: Sendable {
    var listening: ListenOptions { get set }
    /// Whether only warnings and errors are said.
    var isQuiet: Bool { get set }
}

extension ListenOptions {
    /// The flags that masters and agents have in common.
    static func flags<Program: ListeningProgram>(port: UInt16) -> [Flag<Program>] {
        [
            address("ip", "The address to listen on (all addresses of the machine)") { $0.listening.ip = $1 },
            .count("port", Int(port), "The port to listen on; 0 for any that is free", in: 0...65_535) {
                $0.listening.port = UInt16(clamping: $1)
            },
            address("advertise_ip", "The address that others are told, if it is another one") {
                $0.listening.advertisedIP = $1
            },
            Flag("advertise_port", "N", nil, "The port that others are told, if it is another one") {
                (program, text) throws(FlagValueError) in
                guard let port = UInt16(text), port > 0 else {
                    throw FlagValueError("give a whole number from 1 to 65535")
                }
                program.listening.advertisedPort = port
            },
            .text("hostname", "NAME", nil, "The name that others are told (that of the machine)") {
                $0.listening.hostname = $1
            },
            .onOff("hostname_lookup", true, "Whether a name is told at all, and not the address") {
                $0.listening.looksUpHostname = $1
            },
            .onOff("quiet", false, "Whether only warnings and errors are said") { $0.isQuiet = $1 },
        ]
    }

    private static func address<Program: ListeningProgram>(
        _ name: String, _ summary: String, set: @escaping @Sendable (inout Program, String) -> Void
    ) -> Flag<Program> {
        Flag(name, "IP", nil, summary) { (program, text) throws(FlagValueError) in
            guard isNumeric(text) else { throw FlagValueError(advice) }
            set(&program, text)
        }
    }
}
