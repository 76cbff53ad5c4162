package dev.sevenstar.trade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.shared.regions.Regions;
import dev.sevenstar.support.HouseTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class PastedAddressTest {

    @Autowired
    Regions regions;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "王程 13800000000 四川省成都市锦江区春熙路 1 号;王程;13800000000;510104;春熙路 1 号",
                "四川成都锦江区春熙路1号，王程，138-0000-0000;王程;13800000000;510104;春熙路1号",
                "收货人：陈恒 手机：+86 13911112222 地址：浙江省宁波市江北区工业路 8 号;陈恒;13911112222;330205;工业路 8 号",
                "上海市黄浦区四川中路 100 号 3 楼 李雷 021-63210000;李雷;021-63210000;310101;四川中路 100 号 3 楼",
                "湖北省仙桃市干河街道 5 号 周杰 13700000000;周杰;13700000000;429004;干河街道 5 号",
                "广东省东莞市长安镇振安路 1 号 黄琳 13600000000;黄琳;13600000000;441900;长安镇振安路 1 号",
                "阿里木·买买提 13500000000 新疆乌鲁木齐市天山区解放路 2 号;阿里木·买买提;13500000000;650102;解放路 2 号",
                "13800000000;'';13800000000;'';''",
                "随便一句话;随便一句话;'';'';''",
            })
    void an_address_is_read_in_any_order(String pasted, String name, String phone, String region, String street) {
        assertThat(PastedAddress.read(pasted, regions)).isEqualTo(new Receiver(name, phone, region, street));
    }
}
