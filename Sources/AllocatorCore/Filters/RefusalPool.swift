/// The refusals of all agents' resources, in pieces that are shared out to the agents: there may be millions, which an
/// array for each agent would store with much room between them.
struct RefusalPool: Sendable {
    private static let pieceSize = 16
    private static let piecesPerBlock = 1_024

    /// Blocks of pieces of refusals; what a piece holds beyond its list's count means nothing.
    private var blocks: [[Refusal]] = []
    /// The piece that follows in its list, or among the vacant ones; -1 for none.
    private var next: [Int32] = []
    private var firstVacant: Int32 = -1

    private func place(_ piece: Int32, _ offset: Int) -> (block: Int, index: Int) {
        (Int(piece) / Self.piecesPerBlock, Int(piece) % Self.piecesPerBlock * Self.pieceSize + offset)
    }

    mutating func append(_ refusal: Refusal, to list: inout RefusalList) {
        let offset = Int(list.count) % Self.pieceSize
        if offset == 0 {
            let piece = vacantPiece(like: refusal)
            next[Int(piece)] = list.first
            list.first = piece
        }
        let (block, index) = place(list.first, offset)
        blocks[block][index] = refusal
        list.count += 1
    }

    private mutating func vacantPiece(like refusal: Refusal) -> Int32 {
        if firstVacant >= 0 {
            let piece = firstVacant
            firstVacant = next[Int(piece)]
            return piece
        }
        let piece = next.count
        next.append(-1)
        if piece % Self.piecesPerBlock == 0 {
            blocks.append([])
            blocks[blocks.count - 1].reserveCapacity(Self.piecesPerBlock * Self.pieceSize)
        }
        blocks[blocks.count - 1].append(contentsOf: repeatElement(refusal, count: Self.pieceSize))
        return Int32(piece)
    }

    /// Shows each refusal of a list, the newest pieces first.
    func forEach(in list: RefusalList, _ body: (Refusal) -> Void) {
        var (piece, count) = (list.first, (Int(list.count) - 1) % Self.pieceSize + 1)
        while piece >= 0 {
            let (block, begin) = place(piece, 0)
            blocks[block].withUnsafeBufferPointer { refusals in
                for index in begin..<begin + count { body(refusals[index]) }
            }
            piece = next[Int(piece)]
            count = Self.pieceSize
        }
    }

    /// Keeps only some refusals of a list, in the order in which they were shown.
    mutating func replaceAll(in list: inout RefusalList, by kept: [Refusal]) {
        while list.first >= 0 {
            let piece = list.first
            list.first = next[Int(piece)]
            next[Int(piece)] = firstVacant
            firstVacant = piece
        }
        list.count = 0
        for refusal in kept.reversed() { append(refusal, to: &list) }
    }
}

/// The refusals of one agent's resources, in a pool.
struct RefusalList: Sendable {
    fileprivate var first: Int32 = -1
    fileprivate(set) var count: Int32 = 0

    var isEmpty: Bool { count == 0 }
}

/// Who has refused something of the agent that is being looked at.
struct RefusalMarks: Sendable {
    private struct Mark: Sendable {
        var visit: UInt32 = 0
        /// What was refused, if once only.
        var resources: ResourceForms.Index = 0
        var isOnly = true
    }

    enum Answer {
        case nothing
        case once(ResourceForms.Index)
        case severalTimes
    }

    private var marks: [Mark] = []
    private var visit: UInt32 = 0

    /// Marks those who have refused something, instead of those who were marked before.
    mutating func mark(
        _ list: RefusalList, in pool: borrowing RefusalPool, clients: Int, isInForce: (Refusal) -> Bool
    ) {
        visit &+= 1
        if visit == 0 {
            marks.removeAll()
            visit = 1
        }
        while marks.count < clients { marks.append(Mark()) }
        let visit = visit
        marks.withUnsafeMutableBufferPointer { marks in
            pool.forEach(in: list) { refusal in
                guard isInForce(refusal) else { return }
                let client = Int(refusal.client)
                if marks[client].visit == visit {
                    marks[client].isOnly = false
                } else {
                    marks[client] = Mark(visit: visit, resources: refusal.resources)
                }
            }
        }
    }

    func answer(for client: Int) -> Answer {
        guard client < marks.count, marks[client].visit == visit else { return .nothing }
        return marks[client].isOnly ? .once(marks[client].resources) : .severalTimes
    }
}
