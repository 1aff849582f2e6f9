import MesosKit

/// What `mesos quota` shows or changes.
struct QuotaOptions: Equatable, Sendable {
    enum Action: String, CaseIterable, Sendable {
        case list, set, remove
    }

    /// What a role is to be guaranteed and to have at most; what is `nil` stays as it is.
    struct Change: Equatable, Sendable {
        var guarantees: ResourceQuantities?
        var limits: ResourceLimits?
        /// Whether to go on where it cannot hold.
        var force = false
    }

    enum Task: Equatable, Sendable {
        case list
        case set(role: String, Change)
        case remove(role: String)
    }

    var cluster = OperatorOptions()
    var task: Task

    static let guaranteeOption = Option(
        name: "guarantee", placeholder: "AMOUNTS", example: "cpus:8",
        summary: "What the role is sure to get, or 'none'; left out, it stays")
    static let limitOption = Option(
        name: "limit", placeholder: "AMOUNTS", example: "cpus:16",
        summary: "The most that the role may have, or 'none'; left out, it stays")
    static let forceOption = Option.flag("force", summary: "Set it even if the cluster cannot keep it")
    static let all = [
        guaranteeOption, limitOption, forceOption, OperatorOptions.masterOption, OperatorOptions.jsonOption,
    ]
}

/// What `mesos weights` shows or changes.
struct WeightOptions: Equatable, Sendable {
    enum Action: String, CaseIterable, Sendable {
        case list, set
    }

    var cluster = OperatorOptions()
    /// The weights to set; `nil` to show those that there are.
    var weights: [V1.WeightInfo]?

    static let all = [OperatorOptions.masterOption, OperatorOptions.jsonOption]
}

extension Invocation {
    /// Reads what a command about roles is to do.
    static func readRoles(
        _ name: CommandName, _ arguments: Arguments, _ environment: [String: String]
    ) throws(UsageError) -> Invocation {
        let cluster = try OperatorOptions(arguments, environment)
        if name == .weights {
            return .weights(WeightOptions(cluster: cluster, weights: try weights(arguments)))
        }
        return .quota(QuotaOptions(cluster: cluster, task: try quotaTask(arguments)))
    }

    private static func quotaTask(_ arguments: Arguments) throws(UsageError) -> QuotaOptions.Task {
        let words = arguments.operands
        let action = try action(words, of: QuotaOptions.Action.self, .quota) ?? .list
        let useful =
            switch action {
            case .list: [OperatorOptions.jsonOption]
            case .set: [QuotaOptions.guaranteeOption, QuotaOptions.limitOption, QuotaOptions.forceOption]
            case .remove: [Option]()
            }
        try refuse(arguments, beside: useful, use: words.isEmpty ? "quota" : "quota \(action.rawValue)")
        if action == .list {
            guard words.count < 2 else { throw UsageError(problem: .unexpectedWord(words[1], command: "quota list")) }
            return .list
        }
        let role = try role(words, for: action)
        if action == .remove { return .remove(role: role) }
        let change = QuotaOptions.Change(
            guarantees: try arguments.quantities(of: QuotaOptions.guaranteeOption)?.quantities,
            limits: try arguments.quantities(of: QuotaOptions.limitOption)?.limits,
            force: arguments.has(QuotaOptions.forceOption))
        guard change.guarantees != nil || change.limits != nil else {
            throw UsageError(problem: .emptyQuota(role: role))
        }
        return .set(role: role, change)
    }

    private static func weights(_ arguments: Arguments) throws(UsageError) -> [V1.WeightInfo]? {
        let words = arguments.operands
        let action = try action(words, of: WeightOptions.Action.self, .weights) ?? .list
        try refuse(
            arguments, beside: action == .list ? [OperatorOptions.jsonOption] : [],
            use: words.isEmpty ? "weights" : "weights \(action.rawValue)")
        let rest = words.dropFirst()
        guard action == .set else {
            if let word = rest.first { throw UsageError(problem: .unexpectedWord(word, command: "weights list")) }
            return nil
        }
        guard !rest.isEmpty else { throw UsageError(problem: .missingWeight) }
        var weights: [V1.WeightInfo] = []
        for word in rest {
            let weight = try weight(word)
            if weights.contains(where: { $0.role == weight.role }) {
                throw UsageError(problem: .repeatedWeight(role: weight.role ?? ""))
            }
            weights.append(weight)
        }
        return weights
    }

    /// What stands before and behind the last `=`.
    private static func weight(_ word: String) throws(UsageError) -> V1.WeightInfo {
        guard let sign = word.lastIndex(of: "="), sign > word.startIndex,
            let weight = Double(word[word.index(after: sign)...]), weight > 0, weight.isFinite
        else { throw UsageError(problem: .malformedWeight(word)) }
        return V1.WeightInfo(weight: weight, role: String(word[..<sign]))
    }

    private static func action<Action: RawRepresentable<String> & CaseIterable>(
        _ words: [String], of: Action.Type, _ command: CommandName
    ) throws(UsageError) -> Action? {
        guard let word = words.first else { return nil }
        if let action = Action(rawValue: word) { return action }
        let actions = Action.allCases.map(\.rawValue)
        let nearest = Spelling.nearest(to: word, among: actions)
        throw UsageError(problem: .unknownAction(word, command: command, nearest: nearest, all: actions))
    }

    private static func role(_ words: [String], for action: QuotaOptions.Action) throws(UsageError) -> String {
        guard words.count > 1, !words[1].isEmpty else { throw UsageError(problem: .missingRole(action)) }
        if words.count > 2 { throw UsageError(problem: .oneRoleOnly(words[2], action)) }
        if let slash = words[1].firstIndex(of: "/"), action == .set {
            throw UsageError(problem: .nestedQuota(words[1], above: String(words[1][..<slash])))
        }
        return words[1]
    }

    /// Refuses options that mean nothing for what the command is to do.
    private static func refuse(_ arguments: Arguments, beside useful: [Option], use: String) throws(UsageError) {
        for value in arguments.values where value.option != OperatorOptions.masterOption {
            guard useful.contains(value.option) else {
                throw UsageError(problem: .uselessOption(value.option, use: use))
            }
        }
    }
}

extension Arguments {
    /// Amounts such as `cpus:8;mem:4096`, or `none`; `nil` if the option is not given.
    fileprivate func quantities(
        of option: Option
    ) throws(UsageError) -> (quantities: ResourceQuantities, limits: ResourceLimits)? {
        guard let text = text(of: option) else { return nil }
        var (quantities, limits) = (ResourceQuantities(), ResourceLimits())
        if text == "none" { return (quantities, limits) }
        let parts = text.split(separator: ";").map { $0.trimmingBlanks }.filter { !$0.isEmpty }
        if parts.isEmpty { throw UsageError(problem: .malformedQuantities(text, part: text, option)) }
        for part in parts {
            let pair = part.split(separator: ":", omittingEmptySubsequences: false).map(\.trimmingBlanks)
            guard pair.count == 2, !pair[0].isEmpty, !pair[1].isEmpty,
                pair[1].allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") }), let amount = Double(pair[1])
            else { throw UsageError(problem: .malformedQuantities(text, part: part, option)) }
            if limits[pair[0]] != nil { throw UsageError(problem: .repeatedQuantity(pair[0], option)) }
            quantities[pair[0]] = Scalar(amount)
            limits[pair[0]] = Scalar(amount)
        }
        return (quantities, limits)
    }
}

extension StringProtocol {
    /// The text without blanks around it.
    fileprivate var trimmingBlanks: String {
        var rest = self[...].drop { $0 == " " }
        while rest.last == " " { rest.removeLast() }
        return String(rest)
    }
}
