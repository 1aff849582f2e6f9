/// The texts of a request as C wants them, in one allocation: arrays of pointers first, then the bytes.
struct LaunchBlock: ~Copyable {
    typealias Text = UnsafeMutablePointer<CChar>
    typealias Texts = UnsafeMutablePointer<Text?>

    private let memory: UnsafeMutableRawPointer
    private var nextPointer: Texts
    private var nextByte: UnsafeMutablePointer<UInt8>
    /// The first text that a process cannot be handed.
    private(set) var invalidText: String?

    private(set) var candidates: Texts
    private(set) var arguments: Texts
    private(set) var environment: Texts
    private(set) var directory: Text?
    private(set) var output: Text?
    private(set) var error: Text?

    init(_ request: ProcessRequest) {
        let paths = request.candidates
        let pointers = paths.count + request.arguments.count + request.environment.count + 3
        let pointerBytes = pointers * MemoryLayout<Text?>.stride
        let files = [request.workingDirectory, request.standardOutput, request.standardError]
        var bytes = 0
        for path in paths { bytes += path.utf8.count + 1 }
        for argument in request.arguments { bytes += argument.utf8.count + 1 }
        for (name, value) in request.environment { bytes += name.utf8.count + value.utf8.count + 2 }
        for case .some(let file) in files { bytes += file.utf8.count + 1 }

        memory = .allocate(byteCount: pointerBytes + bytes, alignment: MemoryLayout<Text?>.alignment)
        let start = memory.bindMemory(to: Text?.self, capacity: pointers)
        nextPointer = start
        nextByte = (memory + pointerBytes).bindMemory(to: UInt8.self, capacity: bytes)
        candidates = start
        arguments = start
        environment = start

        for path in paths { add(write(path)) }
        add(nil)
        arguments = nextPointer
        for argument in request.arguments { add(write(argument)) }
        add(nil)
        environment = nextPointer
        for (name, value) in request.environment { add(writeVariable(name, value)) }
        add(nil)
        directory = request.workingDirectory.map { write($0) }
        output = request.standardOutput.map { write($0) }
        error = request.standardError.map { write($0) }
    }

    deinit { memory.deallocate() }

    private mutating func add(_ text: Text?) {
        nextPointer.initialize(to: text)
        nextPointer += 1
    }

    private mutating func copy(_ text: String) {
        var text = text
        let target = nextByte
        let (count, holdsNUL) = text.withUTF8 { bytes in
            guard let source = bytes.baseAddress else { return (0, false) }
            target.initialize(from: source, count: bytes.count)
            return (bytes.count, bytes.contains(0))
        }
        nextByte += count
        if holdsNUL { invalidText = invalidText ?? text }
    }

    private mutating func end(from start: UnsafeMutablePointer<UInt8>) -> Text {
        nextByte.initialize(to: 0)
        nextByte += 1
        return UnsafeMutableRawPointer(start).assumingMemoryBound(to: CChar.self)
    }

    private mutating func write(_ text: String) -> Text {
        let start = nextByte
        copy(text)
        return end(from: start)
    }

    private mutating func writeVariable(_ name: String, _ value: String) -> Text {
        if name.isEmpty || name.utf8.contains(UInt8(ascii: "=")) { invalidText = invalidText ?? name }
        let start = nextByte
        copy(name)
        nextByte.initialize(to: UInt8(ascii: "="))
        nextByte += 1
        copy(value)
        return end(from: start)
    }
}
