package watchkeeper.bench;

import java.util.List;

/** Made-up complaints of a housing bureau's field: places, troubles and for how long, so that no two titles are equal. */
final class Matters {
    private static final List<String> PLACES = List.of(
            "清河里", "阳光", "锦绣城", "翠湖", "滨江", "和平里", "西山", "金地", "东方", "万科城", "学府", "桃园", "柳林", "梅苑", "海棠", "枫桥", "石榴园",
            "银杏", "白云", "青年", "幸福", "团结", "光明", "长安", "永安", "丰泽", "碧水", "蓝天", "红旗", "南湖");

    private static final List<String> TROUBLES = List.of(
            "停水没人管",
            "停电居民睡车里",
            "电梯困住老人",
            "供暖一直不热",
            "暖气爆裂淹了三家",
            "维修基金去向不明",
            "停水靠消防车送水",
            "电梯坏了孕妇爬十楼",
            "停电物业失联",
            "维修基金被挪用");

    private Matters() {}

    static String title(int i) {
        String place = PLACES.get(i % PLACES.size());
        String trouble = TROUBLES.get(i / PLACES.size() % TROUBLES.size());
        int days = 2 + i / (PLACES.size() * TROUBLES.size());
        return place + "小区" + trouble + "已" + days + "天";
    }
}
