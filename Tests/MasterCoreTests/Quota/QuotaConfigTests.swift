import MasterCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// What is wrong with quotas that operators configure, in the words of Mesos.
@Suite struct QuotaConfigTests {
    private static func config(
        _ role: String = "a", _ guarantees: [String: Double] = [:], to limits: [String: Double] = [:]
    ) -> V1.Quota.QuotaConfig {
        V1.Quota.QuotaConfig(role: role, guarantees: amounts(guarantees), limits: amounts(limits))
    }

    private static func amounts(_ numbers: [String: Double]) -> SortedMap<String, V1.Value.Scalar> {
        numbers.reduce(into: [:]) { $0[$1.key] = V1.Value.Scalar(value: $1.value) }
    }

    private static let tooMuch = "is invalid: values greater than 1 trillion (1000000000000) are not supported"
    private static let tooManyBytes = "is invalid: values greater than 1 exabyte (1099511627776) are not supported"

    static let invalid: [(V1.Quota.QuotaConfig, String)] = [
        (config(""), "Invalid 'QuotaConfig.role': Role names cannot be the empty string"),
        (
            config("a b"),
            "Invalid 'QuotaConfig.role': Role component 'a b' is invalid because it contains backspace or whitespace"
        ),
        (config("."), "Invalid 'QuotaConfig.role': Role '.' cannot include '.' as a component"),
        (
            config("a", ["cpus": 1e13], to: ["cpus": 1e13]),
            "Invalid 'QuotaConfig.guarantees': {'cpus': 10000000000000} \(tooMuch)"
        ),
        (config("a", to: ["cpus": .infinity]), "Invalid 'QuotaConfig.limits': {'cpus': inf} \(tooMuch)"),
        (
            config("a", ["mem": 2e12], to: ["mem": -1]),
            "Invalid 'QuotaConfig.guarantees': {'mem': 2000000000000} \(tooManyBytes)"
        ),
        (config("a", to: ["disk": 2e12]), "Invalid 'QuotaConfig.limits': {'disk': 2000000000000} \(tooManyBytes)"),
        (
            config("a", ["cpus": -1], to: ["cpus": -2]),
            "Invalid guarantee configuration {'cpus': -1}: Negative values not supported"
        ),
        (config("a", to: ["cpus": -0.5]), "Invalid limit configuration {'cpus': -0.5}: Negative values not supported"),
        (config("a", to: ["cpus": .nan]), "Invalid limit configuration {'cpus': nan}: NaN not supported"),
        (
            config("a", ["cpus": -.infinity]),
            "Invalid guarantee configuration {'cpus': -inf}: Infinite values not supported"
        ),
        (
            config("a", ["cpus": .leastNonzeroMagnitude]),
            "Invalid guarantee configuration {'cpus': 0}: Subnormal values not supported"
        ),
        (
            config("a", ["cpus": 2, "mem": 5], to: ["cpus": 1.5]),
            "'QuotaConfig.guarantees' { cpus: 2, mem: 5 } is not contained within the 'QuotaConfig.limits' "
                + "{ cpus: 1.5 }"
        ),
        (
            config("a", ["cpus": 0.001], to: ["cpus": 0]),
            "'QuotaConfig.guarantees' { cpus: 0.001 } is not contained within the 'QuotaConfig.limits' { cpus: 0 }"
        ),
    ]

    @Test(arguments: invalid)
    func whatIsWrongIsNamed(_ config: V1.Quota.QuotaConfig, _ problem: String) {
        var master = TestMaster()
        let error = OperatorError(status: 400, message: "Invalid QuotaConfig: \(problem)")
        #expect(master.ask(.updateQuota([config], force: true)) == [toOperator(1, error)])
    }

    @Test func aNameIsLookedAtForTheTreeFirst() {
        var master = TestMaster()
        let error = OperatorError(status: 400, message: "Updating quota on nested role 'a b/' is not supported yet")
        #expect(master.ask(.updateQuota([Self.config("a b/", ["cpus": -1])], force: true)) == [toOperator(1, error)])
    }

    @Test func onlyRolesThatAreAllowedHaveQuotas() {
        var configuration = MasterConfiguration()
        configuration.roles = ["web"]
        var master = TestMaster(configuration)
        #expect(master.setQuotas([quota("web", to: "cpus:1"), quota("*", to: "cpus:1")]) == [toOperator()])
        let message = "Invalid QuotaConfig: 'ads/x' is not on the roles whitelist"
        #expect(
            master.ask(.updateQuota([quota("ads/x")], force: true))
                == [toOperator(1, OperatorError(status: 400, message: message))])
    }

    @Test func theLargestAmountsAreTaken() {
        var master = TestMaster()
        let largest = Self.config("a", ["cpus": 1e12, "mem": 1_099_511_627_776])
        #expect(master.setQuotas([largest], force: true) == [toOperator()])
        #expect(master.quotas == [largest])
    }
}
